#!/usr/bin/env bash
# What a runner starts on a worker's machine with --environment_type=PROCESS: Beam's boot program for Go, which lies beside this
# script (go build -o boot github.com/apache/beam/sdks/v2/go/container). It asks the runner where the endpoints are, fetches the
# program that was submitted and starts it. Flink's runner tells a worker nothing but its id and where to ask. Each worker works
# in a folder of its own, which goes with it: several on one machine write over each other's program otherwise, and boot leaves the
# options of the run where it is started.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
dir=$(mktemp -d)
cd "$dir"
trap 'kill "${boot:-}" 2>/dev/null || true; rm -rf "$dir"' EXIT
trap 'exit 143' TERM INT
"$here/boot" "$@" --semi_persist_dir="$dir" &
boot=$!
wait "$boot"
