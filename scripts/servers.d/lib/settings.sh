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

# Where things are, what servers there are, and how a server's file is read.

HOST=127.0.0.1
BASE=${WASMCLOUD_SERVERS_PORT:-17000}
STATE=${WASMCLOUD_SERVERS_HOME:-${TMPDIR:-/tmp}/wasmcloud-servers-$(id -u)}
TOOLS=${WASMCLOUD_SERVERS_TOOLS:-$STATE/tools}
DATA=$STATE/data
LOGS=$STATE/log
RUN=$STATE/run
CONFIG=$STATE/config

# the servers' own folders come first: Debian's /usr/sbin/rabbitmq-server insists on root
PATH=/usr/lib/rabbitmq/bin:$PATH:/usr/sbin:/sbin
for folder in /usr/lib/postgresql/*/bin; do PATH=$PATH:$folder; done
unset folder

usage() {
	cat <<TEXT
usage: scripts/servers COMMAND [NAME...]

Real servers for tests, on loopback only.

  install   installs what the named servers need
  start     installs, starts, and returns once every one of them answers
  stop      stops them and keeps their data
  kill      ends them at once, as a crash does; takes a process too: cluster.1
  restart   stop and start
  status    what runs; exit status 0 if all do
  env       prints the 'export NAME=value' lines that tests read
  clean     stops them and removes their data and logs, and no tools

Without a name: 'install' and 'start' take all servers, the others those that run.

names: $(names | tr '\n' ' ')

WASMCLOUD_TEST_<NAME>     address of a server of yours; it is used, never started or stopped
WASMCLOUD_SERVERS_HOME    data, logs and tools (now: $STATE)
WASMCLOUD_SERVERS_TOOLS   downloaded programs, may be shared (now: $TOOLS)
WASMCLOUD_SERVERS_PORT    first of the 200 ports used (now: $BASE)
WASMCLOUD_SERVERS_ENGINE  auto (Docker Compose where an engine runs, else packages), docker or packages

docs/testing-servers.md has ports, versions and credentials.
TEXT
}

say() { printf 'servers: %s\n' "$*"; }

fail() {
	printf 'servers: %s\n' "$*" >&2
	return 1
}

names() {
	local file
	for file in "$PARTS"/*.sh; do basename "$file" .sh; done | LC_ALL=C sort
}

# known COMMAND NAME: a process such as cluster.1 only where one can be named
known() {
	local name=$2
	case $1 in kill | start) name=${2%%.*} ;; esac
	if [[ ! $name =~ ^[a-z0-9-]+$ || ! -f $PARTS/$name.sh ]]; then
		echo "servers: no server '$2'; there are: $(names | tr '\n' ' ')" >&2
		exit 2
	fi
	if [[ $2 == *.* ]] && ! (load "$name" && contains "$2" "${PROCESSES[@]}"); then
		echo "servers: no process '$2'; $name has: $(load "$name" && echo "${PROCESSES[*]}")" >&2
		exit 2
	fi
}

contains() {
	local wanted=$1 item
	shift
	for item; do [[ $item == "$wanted" ]] && return 0; done
	return 1
}

prepare_home() {
	# the cluster's bus needs port + 10000, and all must stay below 32768, where clients' own ports begin
	if [[ ! $BASE =~ ^[0-9]{4,5}$ ]] || ((BASE < 1024 || BASE > 22700)); then
		fail "WASMCLOUD_SERVERS_PORT is '$BASE', it must be from 1024 to 22700"
	fi
	mkdir -p "$STATE"
	[[ -O $STATE ]] || fail "$STATE belongs to somebody else: set WASMCLOUD_SERVERS_HOME"
	STATE=$(cd "$STATE" && pwd)
	mkdir -p "$DATA" "$LOGS" "$RUN" "$CONFIG" "$TOOLS"
	# some servers refuse to run as root and run as users of their own, who must get through
	chmod 755 "$STATE" "$DATA" "$CONFIG"
}

# load NAME: reads a server's file; always in a subshell, so that no server sees another's settings.
# A server's file sets
#   PORT       the port that tests use
#   ADDRESS    what tests are told, $HOST:$PORT unless set
#   NEEDS      what must be installed, see install.sh
#   PROCESSES  names of its processes, NAME unless set
#   SERVICES   names of its services in compose.yaml, NAME unless set
#   EXPORTS    further NAME=value for tests
#   PATIENCE   seconds that it may take to answer
#   STOP_SIGNAL
# and defines
#   launch     spawns the processes that do not run
#   ready      succeeds once the server answers; one attempt
#   assemble   optional: what makes one server of several processes, between launch and ready
load() {
	NAME=$1 PORT='' ADDRESS='' NEEDS=() PROCESSES=("$1") SERVICES=("$1") EXPORTS=() PATIENCE=60 STOP_SIGNAL=TERM
	# shellcheck disable=SC2329
	assemble() { :; }
	# shellcheck source=/dev/null
	source "$PARTS/$1.sh"
	ADDRESS=${ADDRESS:-$HOST:$PORT}
	VARIABLE=WASMCLOUD_TEST_${NAME^^}
	VARIABLE=${VARIABLE//-/_}
}

# external: whether the environment names a server of the user's; what 'env' itself printed is none
external() { [[ -n ${!VARIABLE:-} && ${!VARIABLE} != "$ADDRESS" ]]; }
