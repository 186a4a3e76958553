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

# Redis Cluster of three masters; each also listens on its port + 10000, for the others

PORT=$((BASE + 11)) # to BASE + 13
ADDRESS=$HOST:$PORT,$HOST:$((PORT + 1)),$HOST:$((PORT + 2))
NEEDS=(debian:redis-server:redis-server)
PROCESSES=(cluster.0 cluster.1 cluster.2)
SERVICES=(cluster-network cluster-0 cluster-1 cluster-2)

launch() {
	local node
	for node in 0 1 2; do
		redis_server redis-server "cluster.$node" $((PORT + node)) \
			--cluster-enabled yes --cluster-config-file nodes.conf --cluster-node-timeout 2000
	done
}

assemble() {
	local node first=(0 5461 10923) last=(5460 10922 16383)
	for node in 0 1 2; do until_succeeds 30 redis_answers $((PORT + node)) || return 1; done
	redis_says "$PORT" cluster_slots_assigned:0 CLUSTER INFO || return 0
	for node in 0 1 2; do
		redis_call $((PORT + node)) CLUSTER SET-CONFIG-EPOCH $((node + 1))
		redis_call $((PORT + node)) CLUSTER ADDSLOTSRANGE "${first[node]}" "${last[node]}"
		redis_call "$PORT" CLUSTER MEET "$HOST" $((PORT + node))
	done >>"$LOGS/cluster.0.log"
}

ready() {
	local node
	for node in 0 1 2; do
		redis_says $((PORT + node)) 'cluster_state:ok.*cluster_known_nodes:3' CLUSTER INFO || return 1
	done
}
