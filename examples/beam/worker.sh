#!/usr/bin/env bash
# What a runner starts on a worker's machine with --environment_type=PROCESS: the program that lies beside this script, or the
# one that ONEPLAN_BEAM names. So the program has to lie on each machine; nothing is fetched, and no boot program is needed.
set -euo pipefail
for arg in "$@"; do
  case $arg in
    --id=* | --logging_endpoint=* | --control_endpoint=*) known+=("$arg") ;;
  esac
done
exec "${ONEPLAN_BEAM:-$(dirname "$0")/beam}" --worker=true "${known[@]}"
