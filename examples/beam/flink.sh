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
# It needs Go, Java 17, Maven and curl; cluster.sh says what it can be told. Everything that it starts ends with it, also where it fails. Flink's own ports are
# bound to 127.0.0.1; Beam's job server listens on ALL addresses, whatever it is told (8097 to 8099): not on a machine that others reach.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
plans=${1:-2000}
shift || true
pipelines=(check stats due fhir export)
[ $# = 0 ] || pipelines=("$@")
day=2026-11-01
engine=flink
. ./cluster.sh

managers() { curl -sf http://127.0.0.1:18081/overview | grep -q "\"taskmanagers\":$1,"; }
free 8097 8098 8099 18081

mkdir "$work/conf"
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
compare Flink 127.0.0.1:8099

# A TaskManager, with the workers that it started, is killed when the first shard was read.
pipeline=${pipelines[0]}
run "$pipeline-killed" "$pipeline" --runner=universal --endpoint=127.0.0.1:8099 "${process[@]}" >"$work/killed" &
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
