#!/usr/bin/env bash
# What a runner starts on a worker's machine with --environment_type=PROCESS: Beam's boot program for Go, which lies beside this
# script (go build -o boot github.com/apache/beam/sdks/v2/go/container). It asks the runner where the endpoints are, fetches the
# program that was submitted and starts it. Flink's runner tells a worker nothing but its id and where to ask.
set -euo pipefail
exec "$(dirname "$0")/boot" "$@" --semi_persist_dir="${TMPDIR:-/tmp}"
