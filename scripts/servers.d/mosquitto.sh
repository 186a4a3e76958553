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

# Mosquitto, an MQTT 5 broker that anybody may use

PORT=$((BASE + 71))
NEEDS=(debian:mosquitto:mosquitto)

launch() {
	printf 'listener %s %s\nallow_anonymous true\n' "$PORT" "$HOST" >"$CONFIG/mosquitto.conf"
	spawn mosquitto "$PORT" mosquitto -c "$CONFIG/mosquitto.conf"
}

# MQTT 5: CONNECT without a client id is answered with CONNACK, success
ready() { answers "$PORT" '\020\015\0\004MQTT\005\002\0\074\0\0\0' '20??0000'; }
