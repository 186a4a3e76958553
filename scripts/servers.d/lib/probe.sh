# shellcheck shell=bash disable=SC2016
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
exchange() {
	timeout 3 bash -c 'exec 3<>"/dev/tcp/$0/$1" && printf "$3" >&3 && head -c "$2" <&3' "$HOST" "$1" "$2" "${3:-}" 2>/dev/null |
		od -An -v -tx1 | tr -d ' \n'
}

# answers PORT BYTES PATTERN: whether the answer to BYTES begins with the hex digits PATTERN (a glob)
answers() {
	# shellcheck disable=SC2053
	[[ $(exchange "$1" $((${#3} / 2)) "$2") == $3 ]]
}

# http PORT PATH: whether the answer is 200
http() {
	local line
	line=$(timeout 3 bash -c 'exec 3<>"/dev/tcp/$0/$1" && printf "GET %s HTTP/1.0\r\nHost: localhost\r\n\r\n" "$2" >&3 && head -n 1 <&3' \
		"$HOST" "$1" "$2" 2>/dev/null) || return 1
	[[ $line == HTTP/1.?" 200"* ]]
}

# redis_call PORT WORD...: prints the answer as it comes over the wire
redis_call() {
	local port=$1
	shift
	timeout 3 bash -c 'exec 3<>"/dev/tcp/$0/$1" && printf "%s\r\nQUIT\r\n" "$2" >&3 && cat <&3' "$HOST" "$port" "$*" 2>/dev/null
}

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

# hex TEXT
hex() { printf %s "$1" | od -An -v -tx1 | tr -d ' \n'; }
