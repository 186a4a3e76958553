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

# RabbitMQ, user and password guest

PORT=$((BASE + 41)) # 42: name server of Erlang (epmd), 43: between nodes
NEEDS=(debian:rabbitmq-server:rabbitmq-server)
PROCESSES=(rabbitmq rabbitmq.epmd)
SERVICES=(rabbitmq)
PATIENCE=120

launch() {
	local folder=$DATA/rabbitmq
	run_as rabbitmq
	owned rabbitmq "$folder"
	cat >"$folder/rabbitmq.conf" <<TEXT
listeners.tcp.1 = $HOST:$PORT
loopback_users = none
TEXT
	echo '[].' >"$folder/enabled_plugins"
	spawn rabbitmq.epmd $((PORT + 1)) "${AS[@]}" epmd -address "$HOST" -port $((PORT + 1))
	# the name server of its own keeps it apart from any other RabbitMQ of this machine
	cd "$folder" && spawn rabbitmq "$PORT" "${AS[@]}" \
		ERL_EPMD_PORT=$((PORT + 1)) "ERL_EPMD_ADDRESS=$HOST" \
		RABBITMQ_NODENAME=wasmcloud@localhost RABBITMQ_DIST_PORT=$((PORT + 2)) \
		"RABBITMQ_MNESIA_BASE=$folder/mnesia" "RABBITMQ_LOG_BASE=$folder/log" \
		"RABBITMQ_CONFIG_FILE=$folder/rabbitmq.conf" "RABBITMQ_ENABLED_PLUGINS_FILE=$folder/enabled_plugins" \
		"RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS=-setcookie wasmcloud -kernel inet_dist_use_interface {127,0,0,1} +sbwt none +S 2:2" \
		rabbitmq-server
}

# AMQP 0-9-1: the protocol header is answered with a method frame on channel 0, Connection.Start
ready() { answers "$PORT" 'AMQP\0\0\011\001' '010000????????000a000a'; }
