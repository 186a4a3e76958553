# shellcheck shell=bash disable=SC2153
#
# Copyright 2026 the original author or authors.
#
# Licensed under the Apache License, Version 2.0 (the "License");
# you may not use this file except in compliance with the License.
# You may obtain a copy of the License at
#
#      https://www.apache.org/licenses/LICENSE-2.0
#
# Unless required by applicable law or agreed to in writing, software
# distributed under the License is distributed on an "AS IS" BASIS,
# WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
# See the License for the specific language governing permissions and
# limitations under the License.
#

# The commands of scripts/servers.

command_install() {
	choose_engine
	hold_lock
	or_all "$@"
	only_mine "${CHOSEN[@]}"
	if [[ $ENGINE == docker ]]; then
		up --no-start "${MINE[@]}"
	else
		install "${MINE[@]}"
	fi
}

command_start() {
	choose_engine
	hold_lock
	or_all "$@"
	only_mine "${CHOSEN[@]}"
	if [[ $ENGINE == docker ]]; then
		up "${MINE[@]}"
	else
		install "${MINE[@]}"
	fi
	each start_one "${MINE[@]}"
}

command_stop() {
	choose_engine
	hold_lock
	or_running "$@"
	each stop_one "${CHOSEN[@]}"
}

command_kill() {
	choose_engine
	hold_lock
	or_running "$@"
	each kill_one "${CHOSEN[@]}"
}

command_restart() {
	choose_engine
	hold_lock
	or_running "$@"
	each stop_one "${CHOSEN[@]}"
	command_start "${CHOSEN[@]}"
}

command_clean() {
	choose_engine
	hold_lock
	or_all "$@"
	each clean_one "${CHOSEN[@]}"
	if [[ $ENGINE == docker && $# == 0 ]]; then compose down --volumes >/dev/null 2>&1; fi
}

command_status() {
	local name failed=0
	choose_engine
	or_all "$@"
	for name in "${CHOSEN[@]}"; do
		(load "$name" && status_one) || failed=1
	done
	return $failed
}

command_env() {
	local name failed=0
	choose_engine
	export_line WASMCLOUD_SERVERS "$SCRIPT"
	export_line WASMCLOUD_SERVERS_HOME "$STATE"
	export_line WASMCLOUD_SERVERS_TOOLS "$TOOLS"
	export_line WASMCLOUD_SERVERS_PORT "$BASE"
	export_line WASMCLOUD_SERVERS_ENGINE "$ENGINE"
	if [[ $# == 0 ]]; then
		or_running
		for name in $(names); do
			if (load "$name" && external); then CHOSEN+=("$name"); fi
		done
		set -- "${CHOSEN[@]}"
	fi
	for name; do
		(load "$name" && env_one) || failed=1
	done
	return $failed
}

# ---- one server, loaded

# no 'if' and no '||' around the steps: they would switch 'set -e' off inside
start_one() {
	local seconds=$EPOCHREALTIME
	trap 'start_failed "$seconds" >&2' EXIT
	if [[ $ENGINE == packages ]]; then start_processes; fi
	assemble
	until_succeeds "$PATIENCE" ready
	trap - EXIT
	say "$NAME is ready at $ADDRESS ($(since "$seconds") s)"
}

start_failed() {
	if any_dead; then
		echo "servers: $NAME ended while starting"
	else
		echo "servers: $NAME did not start at $ADDRESS ($(since "$1") s)"
	fi
	show_logs
}

stop_one() {
	local up
	if external; then
		say "$NAME is yours ($VARIABLE) and left alone"
	else
		up=$(running)
		stop_all "$STOP_SIGNAL"
		[[ -z $up ]] || say "$NAME is stopped"
	fi
}

kill_one() {
	! external || fail "$NAME is yours ($VARIABLE), this does not kill it"
	# shellcheck disable=SC2086
	kill_process $PROCESS
}

clean_one() {
	external || { stop_all "$STOP_SIGNAL" && remove_data; }
}

status_one() {
	local process up state=0
	if external; then
		printf '%-14s yours     %s\n' "$NAME" "${!VARIABLE}"
		return
	fi
	up=$(running)
	if [[ $ENGINE == docker ]]; then
		[[ -n $up ]] || state=1
		printf '%-14s %s %s  docker\n' "$NAME" "$([[ -n $up ]] && echo 'up       ' || echo 'down     ')" "$ADDRESS"
		return $state
	fi
	for process in "${PROCESSES[@]}"; do
		# shellcheck disable=SC2086
		if contains "$process" $up; then
			printf '%-14s up        %s  process %s, %s MB\n' "$process" "$ADDRESS" "$(pid "$process")" "$(memory "$process")"
		else
			printf '%-14s down\n' "$process"
			state=1
		fi
	done
	return $state
}

env_one() {
	local pair
	if external; then
		export_line "$VARIABLE" "${!VARIABLE}"
	elif [[ -n $(running) ]]; then
		export_line "$VARIABLE" "$ADDRESS"
		for pair in "${EXPORTS[@]}"; do export_line "${pair%%=*}" "${pair#*=}"; done
	else
		fail "$NAME does not run: scripts/servers start $NAME"
	fi
}

# export_line NAME VALUE: quoted for a shell where it must be, bare for other readers where it can be
export_line() {
	if [[ $2 =~ ^[A-Za-z0-9_./:,@+-]+$ ]]; then echo "export $1=$2"; else printf 'export %s=%q\n' "$1" "$2"; fi
}

# ---- choices, locks, jobs

# once [NAME...]: each name once
once() { [[ $# == 0 ]] || printf '%s\n' "$@" | awk '!seen[$0]++'; }

# or_all [NAME...]: sets CHOSEN
or_all() {
	mapfile -t CHOSEN < <(if [[ $# == 0 ]]; then names; else once "$@"; fi)
}

# or_running [NAME...]: sets CHOSEN
or_running() {
	local name
	mapfile -t CHOSEN < <(once "$@")
	[[ $# == 0 ]] || return 0
	for name in $(names); do
		if (load "$name" && ! external && [[ -n $(running) ]]); then CHOSEN+=("$name"); fi
	done
}

# only_mine NAME...: sets MINE, servers without those that the environment names
only_mine() {
	local name yours
	MINE=()
	for name in $(once "${@%%.*}"); do
		yours=$(load "$name" && if external; then echo "${!VARIABLE} ($VARIABLE)"; fi)
		if [[ -n $yours ]]; then
			say "$name is yours at $yours and not started"
		else
			MINE+=("$name")
		fi
	done
}

# hold_lock: one command at a time changes a home
hold_lock() {
	exec 9>"$STATE/lock"
	lock 9 "$STATE/lock"
}

# lock DESCRIPTOR FILE
lock() {
	! command -v flock >/dev/null || flock -w 900 "$1" || fail "$2 is held by another run for 15 minutes"
}

# each COMMAND NAME...: the command for every server, side by side; fails if one fails
each() {
	local command=$1 name jobs=() job failed=0
	shift
	for name; do
		(
			set -e
			[[ $name == *.* ]] && PROCESS=$name || PROCESS=''
			load "${name%%.*}"
			"$command"
		) &
		jobs+=($!)
	done
	for job in "${jobs[@]}"; do wait "$job" || failed=1; done
	return $failed
}

since() { awk -v from="$1" -v to="$EPOCHREALTIME" 'BEGIN { printf "%.1f", to - from }'; }

# memory PROCESS: resident megabytes of the process and all it started
memory() {
	local id
	for id in $(family "$(pid "$1")"); do cat "/proc/$id/statm" 2>/dev/null || true; done |
		awk -v page="$(getconf PAGESIZE)" '{ pages += $2 } END { printf "%d", pages * page / 1048576 }'
}
