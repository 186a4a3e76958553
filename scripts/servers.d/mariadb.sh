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

# MariaDB: user, password and database test; the user may do everything

PORT=$((BASE + 61))
NEEDS=(debian:mariadb-server:mariadbd)

launch() {
	local folder=$DATA/mariadb user=()
	# root's home is closed to its user, and 'HOME' must not lead there
	run_as mysql
	if [[ $(id -u) == 0 ]]; then user=(--user=mysql); fi
	owned mysql "$folder"
	if [[ ! -f $folder/ready ]]; then
		rm -rf "$folder"
		owned mysql "$folder"
		mariadb-install-db --no-defaults "${user[@]}" "--datadir=$folder" --auth-root-authentication-method=normal --skip-test-db \
			>>"$LOGS/mariadb.log" 2>&1
		"${AS[@]}" touch "$folder/ready"
	fi
	cp "$PARTS/mariadb.sql" "$CONFIG/mariadb.sql"
	chmod 644 "$CONFIG/mariadb.sql"
	# 2: a commit is with the operating system, so it outlives 'kill'
	spawn mariadb "$PORT" "${AS[@]}" mariadbd --no-defaults "--datadir=$folder" "--port=$PORT" "--bind-address=$HOST" \
		--socket=socket "--pid-file=$folder/pid" "--init-file=$CONFIG/mariadb.sql" --innodb-flush-log-at-trx-commit=2
}

# it greets first: length, number 0, protocol version 10
ready() { answers "$PORT" '' '??????000a'; }
