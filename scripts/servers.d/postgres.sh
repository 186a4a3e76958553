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

# PostgreSQL: user, password and database test; the user may do everything

PORT=$((BASE + 51))
NEEDS=(debian:postgresql:postgres)
# TERM waits for the clients to go, INT does not
STOP_SIGNAL=INT

launch() {
	local folder=$DATA/postgres
	run_as postgres
	if [[ ! -f $folder/ready ]]; then
		# a half-made one of a start that was cut off
		rm -rf "$folder"
		owned postgres "$folder"
		echo test >"$CONFIG/postgres-password"
		chmod 644 "$CONFIG/postgres-password"
		(
			cd /
			"${AS[@]}" initdb -D "$folder" -U test "--pwfile=$CONFIG/postgres-password" -A scram-sha-256 -E UTF8 --locale=C.UTF-8 -N
			"${AS[@]}" postgres --single -D "$folder" postgres <<<'CREATE DATABASE test'
			"${AS[@]}" touch "$folder/ready"
		) >>"$LOGS/postgres.log" 2>&1
	fi
	# a killed server may still be a zombie, which its successor takes for alive
	if ! alive postgres; then rm -f "$folder/postmaster.pid"; fi
	cd / && spawn postgres "$PORT" "${AS[@]}" postgres -D "$folder" -p "$PORT" -h "$HOST" -k '' \
		-c fsync=off -c wal_level=logical -c max_prepared_transactions=20
}

# the start message for user and database test is answered with a request to authenticate (R), or an error while it starts (E)
ready() { answers "$PORT" '\0\0\0\041\0\003\0\0user\0test\0database\0test\0\0' 52; }
