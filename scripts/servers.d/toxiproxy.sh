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

# Toxiproxy: cuts, delays and breaks connections to the other servers

PORT=$((BASE + 141))
EXPORTS=("WASMCLOUD_TEST_TOXIPROXY_PORTS=$((BASE + 142))-$((BASE + 199))") # for the proxies that tests make
NEEDS=(go:github.com/Shopify/toxiproxy/v2/cmd/server@v2.12.0:toxiproxy-2.12.0)

launch() { spawn toxiproxy "$PORT" "$TOOLS/bin/toxiproxy-2.12.0" -host "$HOST" -port "$PORT"; }

ready() { http "$PORT" /version; }
