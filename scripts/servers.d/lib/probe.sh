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

# Questions to a server, each one bounded attempt. They speak the server's own protocol: an open port says little, behind
# Docker's forwarding even nothing. Bash alone does it, so that no client program has to be installed.

# exchange PORT COUNT BYTES: sends BYTES (a printf format) and prints the first COUNT bytes of the answer as hex digits
exchange() (
	# shellcheck disable=SC2059
	exec 2>/dev/null && exec 3<>"/dev/tcp/$HOST/$1" && printf "$3" >&3 && timeout 3 head -c "$2" <&3 | od -An -v -tx1 | tr -d ' \n'
)

# answers PORT BYTES PATTERN: whether the answer to BYTES begins with the hex digits PATTERN (a glob)
answers() {
	# shellcheck disable=SC2053
	[[ $(exchange "$1" $((${#3} / 2)) "$2") == $3 ]]
}

# hex TEXT
hex() { printf %s "$1" | od -An -v -tx1 | tr -d ' \n'; }

# http PORT PATH: whether the answer is 200
http() (
	exec 2>/dev/null && exec 3<>"/dev/tcp/$HOST/$1" && printf 'GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n' "$2" >&3 &&
		read -r -t 3 line <&3 && [[ $line == HTTP/1.?' 200'* ]]
)

# redis_call PORT WORD...: prints the answer, a line or a text
redis_call() (
	LC_ALL=C
	exec 2>/dev/null && exec 3<>"/dev/tcp/$HOST/$1" && printf '%s\r\n' "${*:2}" >&3 && read -r -t 3 answer <&3 || exit 1
	answer=${answer%$'\r'}
	if [[ $answer == \$[0-9]* ]]; then read -r -t 3 -N "${answer#?}" answer <&3 || exit 1; fi
	printf '%s\n' "$answer"
)

# redis_says PORT PATTERN WORD...: whether the answer has PATTERN (a regular expression) in it
redis_says() {
	local port=$1 pattern=$2
	shift 2
	[[ $(redis_call "$port" "$@") =~ $pattern ]]
}

# until_succeeds SECONDS COMMAND...
until_succeeds() {
	local deadline=$((SECONDS + $1))
	shift
	until "$@"; do
		((SECONDS < deadline)) || return 1
		any_dead && return 1
		sleep 0.05
	done
}
