# shellcheck shell=bash
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

# Processes that this script started, and only those: RUN/NAME.pid has "pid starttime" of each.

# born PID: the start time in clock ticks; fails for a zombie, which process 1 may keep for long
born() {
	local stat fields
	stat=$(cat "/proc/$1/stat" 2>/dev/null) || return 1
	read -ra fields <<<"${stat##*) }"
	[[ ${fields[0]} != [ZX] ]] && echo "${fields[19]}"
}

# pid PROCESS: prints its id if it is alive and still the one that was started
pid() {
	local id time
	read -r id time 2>/dev/null <"$RUN/$1.pid" || return 1
	[[ $(born "$id") == "$time" ]] && echo "$id"
}

alive() { pid "$1" >/dev/null; }

# spawn PROCESS PORT COMMAND...: in a session of its own, with nothing inherited that could hold a lock or a pipe open
spawn() {
	local process=$1 port=$2 id
	shift 2
	alive "$process" && return 0
	! listening "$port" ||
		fail "$process: port $port is taken by another program; set WASMCLOUD_SERVERS_PORT" || return 1
	setsid "$@" >>"$LOGS/$process.log" 2>&1 </dev/null 9>&- &
	id=$!
	echo "$id $(born "$id")" >"$RUN/$process.pid"
}

listening() { (exec 3<>"/dev/tcp/$HOST/$1") 2>/dev/null; }

# family PID: it, what it started and what those started; PostgreSQL gives each child a session of its own
family() {
	local child
	echo "$1"
	# shellcheck disable=SC2013
	for child in $(cat "/proc/$1/task/"*/children 2>/dev/null); do family "$child"; done
}

# end PROCESS SIGNAL: ends it with all it started; KILL after 20 s at the latest
end() {
	local process=$1 signal=$2 id time members member deadline=$((SECONDS + 20))
	if ! id=$(pid "$process"); then
		rm -f "$RUN/$process.pid"
		return 0
	fi
	mapfile -t members < <(for member in $(family "$id"); do echo "$member $(born "$member")"; done)
	if [[ $signal == KILL ]]; then
		kill -KILL -- "-$id" 2>/dev/null || true
	else
		kill "-$signal" "$id" 2>/dev/null || true
		while alive "$process" && ((SECONDS < deadline)); do sleep 0.05; done
	fi
	for member in "${members[@]}"; do
		read -r id time <<<"$member"
		[[ -z $time || $(born "$id") != "$time" ]] || kill -KILL "$id" 2>/dev/null || true
	done
	while alive "$process" && ((SECONDS < deadline + 5)); do sleep 0.02; done
	! alive "$process" || fail "$process does not end: process $(pid "$process")" || return 1
	rm -f "$RUN/$process.pid"
}

# run_as USER: sets AS, the words in front of a command that must not run as root
run_as() {
	AS=(env "HOME=$DATA/$NAME")
	[[ $(id -u) == 0 ]] || return 0
	AS=(setpriv "--reuid=$1" "--regid=$1" --init-groups "${AS[@]}")
	"${AS[@]}" test -x "$DATA" ||
		fail "$NAME runs as user $1, who cannot reach $DATA: set WASMCLOUD_SERVERS_HOME to a folder that others can enter"
}

# owned USER FOLDER: makes a folder that is USER's where this is root
owned() {
	mkdir -p "$2"
	[[ $(id -u) != 0 ]] || chown "$1" "$2"
}
