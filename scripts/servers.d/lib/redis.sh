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

# What the four Redis servers share. Nothing is written to disk: after a crash the data is gone.

# redis_server PROGRAM PROCESS PORT [OPTION...]; the words of WASMCLOUD_SERVERS_REDIS are options too
redis_server() {
	local program=$1 process=$2 port=$3
	shift 3
	mkdir -p "$DATA/$process"
	# shellcheck disable=SC2086
	spawn "$process" "$port" "$program" --port "$port" --bind "$HOST" --save '' --appendonly no --dir "$DATA/$process" \
		"$@" ${WASMCLOUD_SERVERS_REDIS-}
}

redis_answers() { redis_says "$1" '\+PONG' PING; }
