#!/usr/bin/env bash
# The figures of docs/performance.md: sample plans through prism and through one process, told as rows of its table. By hand:
#
#   ./figures.sh FOLDER [PLANS...]      default 20000 100000 300000 1000000, which need 15 GB in FOLDER
#
# WORKERS="2 1" and PIPELINES="check stats due" are the defaults of what is measured beside one process.
#
# Files hold 10 000 lines each, of every thousand one cut, one with a member that nobody knows and one child's plan twice. Both
# must tell the same, byte for byte, or the script fails. What it wrote into FOLDER stays there, for the next time.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
folder=$(realpath "${1:?a folder for the input}")
shift
[ $# -gt 0 ] || set -- 20000 100000 300000 1000000
mkdir -p "$folder/in"
go build -o "$folder/beam" .
go build -o "$folder/oneplan" github.com/onechildoneplan/oneplan/examples/oneplan
cd "$folder"

input() { # FILE SEED
  ./oneplan sample --seed "$2" --count 9990 | awk '
    NR % 999 == 11 { print substr($0, 1, int(length($0) / 2)); next }
    NR % 999 == 23 { sub(/"revision"/, "\"revisions\"") }
    { print }
    NR % 999 == 7 {
      match($0, /"id":"[^"]*"/); id = substr($0, RSTART + 6, RLENGTH - 7)
      print substr($0, 1, RSTART + 5) substr(id, 2) substr(id, 1, 1) substr($0, RSTART + RLENGTH - 1)
    }' >"$1.part"
  mv "$1.part" "$1"
}

# measure WHAT TO COMMAND... prints a row; the command writes to the file TO. A status of 1 is findings.
measure() {
  local what=$1 to=$2 rc=0
  shift 2
  /usr/bin/time -o time -f '%e %U %S %M' "$@" >"$to" 2>log || rc=$?
  [ "$rc" -le 1 ] || return "$rc"
  tail -n 1 time | awk -v what="$what" '{ printf "| %s | %.1f s | %.1f s | %d MB |\n", what, $1, $2 + $3, $4 / 1024 }'
}

echo "| plans, workers, program | time | processors | peak memory |"
echo "|---|---:|---:|---:|"
for plans; do
  files=()
  for ((i = 0; i < plans / 10000; i++)); do
    name=in/shard-$(printf %02d "$i").ndjson
    [ -f "$name" ] || LC_ALL=C input "$name" $((1000 + i))
    files+=("$name")
  done
  measure "$plans, 2, oneplan validate" validate.out ./oneplan validate --json "${files[@]}"
  measure "$plans, 2, oneplan stats" stats.out ./oneplan stats --json --on 2026-11-01 "${files[@]}"
  for workers in ${WORKERS:-2 1}; do
    export GOMAXPROCS=$workers
    for pipeline in ${PIPELINES:-check stats due}; do
      rm -rf out
      measure "$plans, $workers, $pipeline" /dev/null ./beam "$pipeline" --on 2026-11-01 --out out "${files[@]}"
      case $pipeline in
        check) cat out/verdicts-* | cmp - validate.out ;;
        stats) cat out/stats-* | cmp - stats.out ;;
      esac
    done
    unset GOMAXPROCS
  done
done
rm -rf out
