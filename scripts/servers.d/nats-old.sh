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

# NATS 2.9, which ignores per-key TTL, metadata and compression without a word

PORT=$((BASE + 36)) # and BASE + 37, monitoring
NEEDS=(debian:nats-server:nats-server)

launch() {
	local version
	version=$(nats-server --version)
	[[ $version == *' v2.9.'* ]] ||
		fail "nats-old is to be NATS 2.9, $(command -v nats-server) is ${version#*: }: set WASMCLOUD_TEST_NATS_OLD" || return 1
	nats_server nats-server
}

ready() { nats_healthy; }
