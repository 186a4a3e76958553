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

# What runs the servers: Docker Compose, or programs of packages. Without a name, a function works on the loaded server.

# choose_engine: sets ENGINE
choose_engine() {
	ENGINE=${WASMCLOUD_SERVERS_ENGINE:-auto}
	case $ENGINE in
	auto)
		ENGINE=packages
		# what runs already stays where it is
		if ! any_alive && docker_runs; then ENGINE=docker; fi
		;;
	docker) docker_runs || fail 'WASMCLOUD_SERVERS_ENGINE is docker, but no Docker engine with Compose answers' ;;
	packages) ;;
	*) fail "WASMCLOUD_SERVERS_ENGINE is '$ENGINE', it must be auto, docker or packages" ;;
	esac
	wants timeout 'please install the GNU coreutils'
	if [[ $ENGINE == packages ]]; then
		[[ -r /proc/self/stat ]] || fail 'without a Docker engine this needs Linux: please start Docker'
		wants setsid 'please install util-linux'
		wants flock 'please install util-linux'
	fi
}

docker_runs() { docker info >/dev/null 2>&1 && docker compose version >/dev/null 2>&1; }

any_alive() {
	local file
	for file in "$RUN"/*.pid; do
		if [[ -e $file ]] && alive "$(basename "$file" .pid)"; then return 0; fi
	done
	return 1
}

# compose ARGUMENT...: compose.yaml cannot compute, so it finds every port as PORT_<offset> in the environment
compose() {
	local offset ports=()
	for ((offset = 0; offset < 200; offset++)); do ports+=("PORT_$offset=$((BASE + offset))"); done
	env "${ports[@]}" docker compose --project-name "wasmcloud-servers-$BASE" --file "$PARTS/compose.yaml" "$@" 8>&- 9>&-
}

# up [--no-start] NAME...: the containers of all named servers in one go, or two of them would make the same network
up() {
	local name option=--detach services log=$LOGS/compose.log
	if [[ $1 == --no-start ]]; then
		option=$1
		shift
	fi
	[[ $# != 0 ]] || return 0
	mapfile -t services < <(for name; do (load "$name" && printf '%s\n' "${SERVICES[@]}"); done)
	say "docker compose up $option $*"
	compose up "$option" "${services[@]}" >"$log" 2>&1 || {
		echo "servers: docker compose failed; the end of $log:"
		tail -n 15 "$log"
		return 1
	} >&2
}

start_processes() {
	local process
	for process in "${PROCESSES[@]}"; do
		if ! alive "$process"; then rm -f "$RUN/$process.pid"; fi
	done
	launch
}

# running: prints what runs of the loaded server
running() {
	local process
	if [[ $ENGINE == docker ]]; then
		for process in $(compose ps --status running --services 2>/dev/null); do
			if contains "$process" "${SERVICES[@]}"; then echo "$process"; fi
		done
	else
		for process in "${PROCESSES[@]}"; do
			if alive "$process"; then echo "$process"; fi
		done
	fi
}

# any_dead: whether waiting for an answer has become useless
any_dead() {
	local process
	[[ $ENGINE == packages ]] || return 1
	for process in "${PROCESSES[@]}"; do
		if [[ -e $RUN/$process.pid ]] && ! alive "$process"; then return 0; fi
	done
	return 1
}

# stop_all SIGNAL
stop_all() {
	local process
	if [[ $ENGINE == docker ]]; then
		compose stop --timeout 20 "${SERVICES[@]}" >>"$LOGS/$NAME.log" 2>&1
	else
		for process in "${PROCESSES[@]}"; do end "$process" "$1"; done
	fi
}

# kill_process [PROCESS]: one process, or all
kill_process() {
	local process service
	if [[ $ENGINE == docker ]]; then
		service=${1-${SERVICES[*]}}
		# shellcheck disable=SC2086
		compose kill ${service//./-} >>"$LOGS/$NAME.log" 2>&1
	else
		for process in "${@:-${PROCESSES[@]}}"; do end "$process" KILL; done
	fi
}

remove_data() {
	local process
	if [[ $ENGINE == docker ]]; then compose rm --stop --force --volumes "${SERVICES[@]}" >/dev/null 2>&1; fi
	for process in "${PROCESSES[@]}"; do
		rm -rf "${DATA:?}/$process" "${CONFIG:?}/$process" "${LOGS:?}/$process.log"
	done
}

show_logs() {
	local process
	if [[ $ENGINE == docker ]]; then
		compose logs --tail 15 "${SERVICES[@]}"
	else
		for process in "${PROCESSES[@]}"; do
			echo "--- the end of $LOGS/$process.log"
			tail -n 15 "$LOGS/$process.log" 2>/dev/null
		done
	fi
}
