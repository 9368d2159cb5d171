#!/usr/bin/env bash
# A Flink cluster on this machine, a JobManager, two TaskManagers and Beam's job server, and the pipelines on it. By hand:
#
#   ./flink.sh [PLANS [PIPELINE...]]      default: 2000 plans in 8 files, all pipelines
#
# Each pipeline runs on prism first, then on Flink with its functions in this process (LOOPBACK) and in processes that the
# TaskManagers start (PROCESS); the folders must be the same, byte for byte. At last a TaskManager is killed in mid-run.
# Every plan is marked, and the mark may stand in nothing but the files of FHIR: logs of all programs, results and temporary files
# are searched for it.
#
# It needs Go, Java 17, Maven and curl; ONEPLAN_PROGRAMS is a folder with beam, oneplan and boot if they were built before, ONEPLAN_KEEP=1
# leaves logs and results where they are, MODES="loopback process" are those that are tried. Everything that it starts ends with it, also where it fails. Flink's own ports are
# bound to 127.0.0.1; Beam's job server listens on ALL addresses, whatever it is told (8097 to 8099): not on a machine that others reach.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
plans=${1:-2000}
shift || true
pipelines=(check stats due fhir export)
[ $# = 0 ] || pipelines=("$@")
shards=8
day=2026-11-01

lib=${ONEPLAN_FLINK_LIB:-${XDG_CACHE_HOME:-$HOME/.cache}/oneplan-flink/lib}
work=$(mktemp -d)
chmod 700 "$work"
groups=()

finish() {
  local rc=$?
  for group in "${groups[@]}"; do kill -9 -- "-$group" 2>/dev/null || true; done
  [ "$rc" = 0 ] || tail -n 5 "$work"/*.log || true
  # Beam's boot program leaves each worker's program there, whatever it is told.
  find /tmp -maxdepth 2 -path '/tmp/bin*/worker' -newer "$work/key" -exec dirname {} \; | xargs -r rm -rf
  if [ -n "${ONEPLAN_KEEP:-}" ]; then echo "logs and results: $work"; else rm -rf "$work"; fi
}
trap finish EXIT
trap 'exit 1' INT TERM

# start NAME COMMAND... starts a program that ends with this script, with all that it starts itself.
start() {
  local name=$1
  shift
  setsid "$@" >"$work/$name.log" 2>&1 </dev/null &
  groups+=($!)
  started=$!
}

# wait_for SECONDS WHAT COMMAND... waits until the command succeeds.
wait_for() {
  local end=$((SECONDS + $1)) what=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    [ "$SECONDS" -lt "$end" ] || { echo "FAIL: no $what"; exit 1; }
    sleep 0.2
  done
}

listens() { (: <"/dev/tcp/127.0.0.1/$1"); }
managers() { curl -sf http://127.0.0.1:18081/overview | grep -q "\"taskmanagers\":$1,"; }

for port in 8097 8098 8099 18081; do
  if listens "$port" 2>/dev/null; then echo "FAIL: port $port is taken"; exit 1; fi
done
[ -d "$lib" ] || mvn -q -B -f flink/pom.xml dependency:copy-dependencies -DoutputDirectory="$lib"
if [ -n "${ONEPLAN_PROGRAMS:-}" ]; then
  cp "$ONEPLAN_PROGRAMS"/{beam,oneplan,boot} "$work/"
else
  go build -trimpath -ldflags='-s -w' -o "$work/" . github.com/onechildoneplan/oneplan/examples/oneplan
  go build -trimpath -ldflags='-s -w' -o "$work/boot" github.com/apache/beam/sdks/v2/go/container
fi
cp worker.sh "$work/"

mkdir "$work/in" "$work/conf" "$work/tmp"
export TMPDIR=$work/tmp # of workers too
mark=salaisuus7391
for ((i = 0; i < shards; i++)); do
  "$work/oneplan" sample --seed $((100 + i)) --count $((plans / shards)) | sed "s/\"name\":\"/&$mark/g" >"$work/in/shard-$i.ndjson"
done
gzip "$work/in/shard-3.ndjson"
printf '{"format":"oneplan/1.0","%s":"%s"}\n' "$mark" "$mark" >>"$work/in/shard-0.ndjson" # something to refuse
grep -qF "$mark" "$work/in/shard-1.ndjson" || { echo "FAIL: nothing is marked"; exit 1; }
printf 'a key of sixteen bytes' >"$work/key"

cat >"$work/conf/config.yaml" <<CONF
jobmanager.rpc.address: 127.0.0.1
jobmanager.rpc.port: 16123
jobmanager.bind-host: 127.0.0.1
jobmanager.memory.process.size: 768m
taskmanager.host: 127.0.0.1
taskmanager.bind-host: 127.0.0.1
taskmanager.numberOfTaskSlots: 2
taskmanager.cpu.cores: 1
taskmanager.memory.framework.heap.size: 128m
taskmanager.memory.framework.off-heap.size: 128m
taskmanager.memory.task.heap.size: 384m
taskmanager.memory.task.off-heap.size: 64m
taskmanager.memory.managed.size: 256m
taskmanager.memory.network.min: 64m
taskmanager.memory.network.max: 64m
taskmanager.memory.jvm-metaspace.size: 256m
taskmanager.memory.jvm-overhead.min: 192m
taskmanager.memory.jvm-overhead.max: 192m
rest.address: 127.0.0.1
rest.bind-address: 127.0.0.1
rest.port: 18081
restart-strategy.type: fixed-delay
restart-strategy.fixed-delay.attempts: 3
restart-strategy.fixed-delay.delay: 1 s
heartbeat.timeout: 120000
heartbeat.interval: 10000
pekko.ask.timeout: 120 s
io.tmp.dirs: $work/tmp
CONF

opens=()
for package in lang util net nio io time util.concurrent; do opens+=(--add-opens "java.base/java.$package=ALL-UNNAMED"); done
jvm=(java "-Djava.io.tmpdir=$work/tmp" -Dpekko.remote.classic.startup-timeout=300s "${opens[@]}" -cp "$lib/*")
start jobmanager "${jvm[@]}" -Xmx384m org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint --configDir "$work/conf" --executionMode cluster
wait_for 600 JobManager managers 0
start taskmanager-1 "${jvm[@]}" -Xmx512m org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir "$work/conf" \
  -D taskmanager.cpu.cores=1 -D taskmanager.memory.task.heap.size=384m -D taskmanager.memory.managed.size=256m
first=$started
start taskmanager-2 "${jvm[@]}" -Xmx512m org.apache.flink.runtime.taskexecutor.TaskManagerRunner --configDir "$work/conf" \
  -D taskmanager.cpu.cores=1 -D taskmanager.memory.task.heap.size=384m -D taskmanager.memory.managed.size=256m
wait_for 600 "two TaskManagers" managers 2
start jobserver "${jvm[@]}" -Xmx512m org.apache.beam.runners.flink.FlinkJobServerDriver --job-host=127.0.0.1 --job-port=8099 --artifact-port=8098 \
  --expansion-port=8097 --flink-master=127.0.0.1:18081 --artifacts-dir="$work/tmp"
wait_for 600 "job server" listens 8099

loopback=(--environment_type=LOOPBACK)
process=(--environment_type=PROCESS --environment_config="{\"command\":\"$work/worker.sh\"}" --worker_binary="$work/beam")

# run NAME PIPELINE FLAGS... runs a pipeline into the folder NAME and tells how long it took.
run() {
  local out=$work/$1 pipeline=$2 began
  shift 2
  began=$(date +%s%N)
  "$work/beam" "$pipeline" --on "$day" --key "$work/key" --k 2 --out "$out" "$@" "$work/in/*" >"$out.log" 2>&1 || return 1
  printf '%s\t%s\t%d.%01d s\n' "$pipeline" "${out##*/}" $((($(date +%s%N) - began) / 1000000000)) $((($(date +%s%N) - began) / 100000000 % 10))
}

# unmarked fails where the mark stands in a file that is not meant to have it.
unmarked() {
  local file looked=0 told=()
  while IFS= read -r -d '' file; do
    looked=$((looked + 1))
    case ${file#"$work/"} in fhir-*/refused-* | fhir-*/losses-* | fhir-*/receipt* | fhir-*/SHA256SUMS) ;; fhir-*/*) continue ;; esac
    if [[ $file == *"$mark"* ]] || grep -qaF "$mark" "$file"; then told+=("${file#"$work/"}"); fi
  done < <(find "$work" -type f ! -path "$work/in/*" -print0)
  [ "${#told[@]}" = 0 ] || { echo "FAIL: content of plans stands in ${told[*]}"; exit 1; }
  echo "$looked files of logs, results and temporary files ($(cat "$work"/*.log | wc -c) bytes of logs) tell nothing of a plan"
}

flink=(--runner=universal --endpoint=127.0.0.1:8099)
echo "$plans plans, $shards files, $(du -shL "$work/in" | cut -f1); $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
for pipeline in "${pipelines[@]}"; do
  run "$pipeline-prism" "$pipeline"
  for mode in ${MODES:-loopback process}; do
    case $mode in loopback) how=("${loopback[@]}") ;; *) how=("${process[@]}") ;; esac
    run "$pipeline-$mode" "$pipeline" "${flink[@]}" "${how[@]}"
    diff -r "$work/$pipeline-prism" "$work/$pipeline-$mode" || { echo "FAIL: $pipeline on Flink, $mode, is not what prism gives"; exit 1; }
  done
done
echo "same on Flink as on prism, byte for byte: ${pipelines[*]}"
unmarked

# A TaskManager, with the workers that it started, is killed when the first shard was read.
pipeline=${pipelines[0]}
run "$pipeline-killed" "$pipeline" "${flink[@]}" "${process[@]}" >"$work/killed" &
running=$!
wait_for 900 "first shard" compgen -G "$work/$pipeline-killed/.drafts/receipt-*"
kill -9 -- "-$first"
if wait "$running"; then
  diff -r "$work/$pipeline-prism" "$work/$pipeline-killed" || { echo "FAIL: after a TaskManager was killed the result is another one"; exit 1; }
  echo "a TaskManager was killed in mid-run: same result"
else
  [ ! -e "$work/$pipeline-killed/SHA256SUMS" ] || { echo "FAIL: a run that failed left a result"; exit 1; }
  echo "a TaskManager was killed in mid-run: the run failed and says"
  grep -o 'not read to the end: .*' "$work/$pipeline-killed.log" | sed "s|$work/||g"
fi
unmarked
