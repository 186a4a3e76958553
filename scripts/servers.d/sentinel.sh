# shellcheck shell=bash disable=SC2034
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

# A master (m), a replica (r) and three Redis Sentinels (1, 2, 3) that watch them under the name "main"

PORT=$((BASE + 23)) # to BASE + 25; the master starts at BASE + 21, the replica at BASE + 22
ADDRESS=$HOST:$PORT,$HOST:$((PORT + 1)),$HOST:$((PORT + 2))
NEEDS=(debian:redis-server:redis-server)
# the Sentinels come first: they are to be gone before the master when all stop
PROCESSES=(sentinel.1 sentinel.2 sentinel.3 sentinel.r sentinel.m)
SERVICES=(sentinel-network sentinel-m sentinel-r sentinel-1 sentinel-2 sentinel-3)

launch() {
	local sentinel port master=$((PORT - 2)) replica=$((PORT - 1)) fresh=()
	if [[ -z $(running) ]]; then
		# the Sentinels would remember a master of the last time, whose data is gone
		rm -rf "$DATA"/sentinel.*
		fresh=(--replicaof "$HOST" "$master")
	fi
	redis_server redis-server sentinel.m "$master" --repl-diskless-sync-delay 0
	redis_server redis-server sentinel.r "$replica" --repl-diskless-sync-delay 0 "${fresh[@]}"
	# a Sentinel that asks too early asks again only after 10 s
	[[ ${#fresh[@]} == 0 ]] || until_succeeds 30 redis_says "$master" state=online INFO replication
	for sentinel in 1 2 3; do
		port=$((PORT + sentinel - 1))
		mkdir -p "$DATA/sentinel.$sentinel"
		if [[ ! -f $DATA/sentinel.$sentinel/sentinel.conf ]]; then
			cat >"$DATA/sentinel.$sentinel/sentinel.conf" <<TEXT
port $port
bind $HOST
dir $DATA/sentinel.$sentinel
sentinel monitor main $HOST $master 2
sentinel down-after-milliseconds main 1000
sentinel failover-timeout main 5000
TEXT
		fi
		spawn "sentinel.$sentinel" "$port" redis-server "$DATA/sentinel.$sentinel/sentinel.conf" --sentinel
	done
}

ready() {
	local sentinel
	for sentinel in 0 1 2; do
		redis_says $((PORT + sentinel)) 'status=ok[^ ]*slaves=1,sentinels=3' INFO sentinel || return 1
	done
}
