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

# Azure Blob Storage: Azurite with its well-known account devstoreaccount1, at http://ADDRESS/devstoreaccount1

PORT=$((BASE + 111))
# 3.37 wants a newer Node.js than Debian 12 and 20 have
NEEDS=(npm:azurite@3.35.0)

launch() {
	spawn azurite "$PORT" node "$TOOLS/npm/node_modules/azurite/dist/src/blob/main.js" --blobHost "$HOST" --blobPort "$PORT" \
		--location "$DATA/azurite" --silent --disableTelemetry --skipApiVersionCheck
}

# a request without credentials is refused, in HTTP
ready() { answers "$PORT" 'GET /devstoreaccount1?comp=list HTTP/1.0\r\nHost: localhost\r\n\r\n' "$(hex 'HTTP/1.1 40')"; }
