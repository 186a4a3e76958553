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

# etcd 3.4

PORT=$((BASE + 81)) # 82: between members
NEEDS=(debian:etcd-server:etcd)

launch() {
	local clients=http://$HOST:$PORT peers=http://$HOST:$((PORT + 1))
	spawn etcd "$PORT" etcd --data-dir "$DATA/etcd" --listen-client-urls "$clients" --advertise-client-urls "$clients" \
		--listen-peer-urls "$peers" --initial-advertise-peer-urls "$peers" --initial-cluster "default=$peers"
}

ready() { http "$PORT" /health; }
