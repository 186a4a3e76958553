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

# Kafka, one broker that is its own controller

PORT=$((BASE + 131)) # 132: controller
NEEDS=(maven:kafka)

launch() {
	local settings=$CONFIG/kafka.properties
	local java=("${JAVA_HOME:+$JAVA_HOME/bin/}java" -Xmx384m -XX:+UseSerialGC -XX:TieredStopAtLevel=1
		-Dorg.slf4j.simpleLogger.defaultLogLevel=warn -cp "$TOOLS/kafka/*")
	# a restart after a crash waits for the old session, so sessions are short
	cat >"$settings" <<TEXT
process.roles=broker,controller
node.id=1
controller.quorum.voters=1@$HOST:$((PORT + 1))
listeners=PLAINTEXT://$HOST:$PORT,CONTROLLER://$HOST:$((PORT + 1))
advertised.listeners=PLAINTEXT://$HOST:$PORT
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
log.dirs=$DATA/kafka
broker.session.timeout.ms=2000
broker.heartbeat.interval.ms=500
group.initial.rebalance.delay.ms=0
offsets.topic.num.partitions=4
offsets.topic.replication.factor=1
transaction.state.log.num.partitions=4
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.num.partitions=4
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
TEXT
	if [[ ! -f $DATA/kafka/meta.properties ]]; then
		"${java[@]}" kafka.tools.StorageTool format -t MkU3OEVBNTcwNTJENDM2Qg -c "$settings" >>"$LOGS/kafka.log" 2>&1
	fi
	spawn kafka "$PORT" "${java[@]}" kafka.Kafka "$settings"
}

# ApiVersions, version 0, correlation id 7: the answer has the id and no error
ready() { answers "$PORT" '\0\0\0\012\0\022\0\0\0\0\0\007\377\377' '????????000000070000'; }
