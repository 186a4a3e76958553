# shellcheck shell=bash
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

# Installs what is missing. A need is KIND:WHAT[:PROGRAM]:
#   debian:PACKAGE:PROGRAM   PROGRAM is looked for first, so that any way of installing it will do
#   pip:NAME==VERSION        into TOOLS/venv
#   npm:NAME@VERSION         into TOOLS/npm
#   go:MODULE@VERSION:NAME   TOOLS/bin/NAME; the name has the version, or a new one would not be noticed
#   maven:NAME               the dependencies of NAME-pom.xml, into TOOLS/NAME

# install NAME...: each kind in one go, the kinds side by side
install() {
	local need missing debian=() pip=() jobs=() job failed=0
	mapfile -t missing < <(for need; do (load "$need" && printf '%s\n' "${NEEDS[@]}"); done | sort -u |
		while read -r need; do have "$need" || echo "$need"; done)
	[[ ${#missing[@]} != 0 ]] || return 0
	# TOOLS may be shared by several homes
	exec 8>"$TOOLS/lock"
	lock 8 "$TOOLS/lock"
	for need in "${missing[@]}"; do
		case $need in
		debian:*)
			need=${need#debian:}
			debian+=("${need%%:*}")
			;;
		pip:*) pip+=("${need#pip:}") ;;
		*) installing "${need##*:}" "install_${need%%:*}" "${need#*:}" & jobs+=($!) ;;
		esac
	done
	if [[ ${#debian[@]} != 0 ]]; then
		if [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; then
			installing debian install_debian "${debian[@]}" & jobs+=($!)
		else
			fail "please install ${debian[*]} (Debian, Ubuntu: sudo apt-get install ${debian[*]})" || failed=1
		fi
	fi
	[[ ${#pip[@]} == 0 ]] || { installing pip install_pip "${pip[@]}" & jobs+=($!); }
	for job in "${jobs[@]}"; do wait "$job" || failed=1; done
	exec 8>&-
	((failed == 0)) || return 1
	hash -r
	for need in "${missing[@]}"; do have "$need" || fail "$need is installed, but is not found"; done
}

have() {
	local what=${1#*:}
	case $1 in
	debian:*) command -v "${what#*:}" >/dev/null ;;
	pip:*) [[ -e $TOOLS/venv/installed/$what ]] ;;
	npm:*) [[ -e $TOOLS/npm/installed/$what ]] ;;
	go:*) [[ -x $TOOLS/bin/${what##*:} ]] ;;
	maven:*) cmp -s "$PARTS/$what-pom.xml" "$TOOLS/$what/pom.xml" ;;
	esac
}

# installing LABEL COMMAND...: with a log, of which the end is shown when it fails
installing() {
	local label=${1//[^a-zA-Z0-9.]/-} log seconds=$SECONDS
	log=$LOGS/install-$label.log
	shift
	say "installing ${*:2}"
	# a process of its own, in which 'set -e' holds
	(set -e && "$@") >"$log" 2>&1 8>&- 9>&- &
	if wait $!; then
		say "installed ${*:2} ($((SECONDS - seconds)) s)"
		return
	fi
	{
		echo "servers: cannot install ${*:2}; the end of $log:"
		tail -n 15 "$log"
	} >&2
	return 1
}

# wants PROGRAM HINT
wants() { command -v "$1" >/dev/null || fail "$1 is missing: $2"; }

install_debian() {
	local policy=/usr/sbin/policy-rc.d
	# Debian starts what it installs, on the default port and for everybody, unless such a file says no
	if [[ ! -e $policy ]]; then
		printf '#!/bin/sh\nexit 101\n' >"$policy"
		chmod 755 "$policy"
		# shellcheck disable=SC2064
		trap "rm -f '$policy'" EXIT
	fi
	export DEBIAN_FRONTEND=noninteractive
	local install=(apt-get -o 'DPkg::Lock::Timeout=300' install -y --no-install-recommends "$@")
	# without a package list, or with one too old, it fails
	"${install[@]}" || { apt-get -o 'DPkg::Lock::Timeout=300' update && "${install[@]}"; }
}

install_pip() {
	local package
	if ! python3 -c 'import ensurepip' 2>/dev/null && command -v apt-get >/dev/null && [[ $(id -u) == 0 ]]; then
		install_debian python3 python3-venv
	fi
	wants python3 'please install Python 3.9 or newer'
	[[ -x $TOOLS/venv/bin/pip ]] || python3 -m venv "$TOOLS/venv" ||
		fail 'please install python3-venv (sudo apt-get install python3-venv)'
	"$TOOLS/venv/bin/pip" install --quiet --disable-pip-version-check "$@"
	mkdir -p "$TOOLS/venv/installed"
	for package; do touch "$TOOLS/venv/installed/$package"; done
}

install_npm() {
	wants npm 'please install Node.js 20 with npm'
	npm install --prefix "$TOOLS/npm" --no-audit --no-fund "$1"
	mkdir -p "$TOOLS/npm/installed"
	touch "$TOOLS/npm/installed/$1"
}

install_go() {
	local module=${1%:*} name=${1##*:} folder
	wants go 'please install Go 1.23 or newer'
	mkdir -p "$TOOLS/bin"
	folder=$(mktemp -d "$TOOLS/go.XXXXXX")
	GOBIN=$folder go install "$module"
	mv "$folder"/* "$TOOLS/bin/$name"
	rmdir "$folder"
}

install_maven() {
	wants mvn 'please install Maven 3.8 or newer'
	rm -rf "${TOOLS:?}/$1"
	mkdir -p "$TOOLS/$1"
	mvn -q -B -f "$PARTS/$1-pom.xml" dependency:copy-dependencies -DincludeScope=runtime "-DoutputDirectory=$TOOLS/$1"
	cp "$PARTS/$1-pom.xml" "$TOOLS/$1/pom.xml"
}

# packaged MODULE PATH: a program inside an installed Python package
packaged() { echo "$TOOLS"/venv/lib/python3*/site-packages/"$1/$2"; }
