# What flink.sh and spark.sh share: programs built, plans marked, processes that end with the script, pipelines run and compared. It
# is sourced with engine (a folder with its pom.xml), day, plans and pipelines set; the folder it works in is $work.
#
# ONEPLAN_PROGRAMS is a folder with beam, oneplan and boot if they were built before, ONEPLAN_KEEP=1 leaves logs and results where
# they are, MODES="loopback process" are those that are tried.
shards=8
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

# free PORT... fails where one of the ports is taken.
free() {
  for port; do
    if listens "$port" 2>/dev/null; then echo "FAIL: port $port is taken"; exit 1; fi
  done
}

lib=${ONEPLAN_ENGINE_LIB:-${XDG_CACHE_HOME:-$HOME/.cache}/oneplan-$engine/lib}
[ -d "$lib" ] || mvn -q -B -f "$engine/pom.xml" dependency:copy-dependencies -DoutputDirectory="$lib"
if [ -n "${ONEPLAN_PROGRAMS:-}" ]; then
  cp "$ONEPLAN_PROGRAMS"/{beam,oneplan,boot} "$work/"
else
  go build -trimpath -ldflags='-s -w' -o "$work/" . github.com/onechildoneplan/oneplan/examples/oneplan
  go build -trimpath -ldflags='-s -w' -o "$work/boot" github.com/apache/beam/sdks/v2/go/container
fi
cp worker.sh "$work/"

mkdir "$work/in" "$work/tmp"
export TMPDIR=$work/tmp # of workers too
mark=salaisuus7391
for ((i = 0; i < shards; i++)); do
  "$work/oneplan" sample --seed $((100 + i)) --count $((plans / shards)) | sed "s/\"name\":\"/&$mark/g" >"$work/in/shard-$i.ndjson"
done
gzip "$work/in/shard-3.ndjson"
printf '{"format":"oneplan/1.0","%s":"%s"}\n' "$mark" "$mark" >>"$work/in/shard-0.ndjson" # something to refuse
grep -qF "$mark" "$work/in/shard-1.ndjson" || { echo "FAIL: nothing is marked"; exit 1; }
printf 'a key of sixteen bytes' >"$work/key"

# Packages of Java that an engine reaches into.
opens=()
for package in lang lang.invoke lang.reflect util util.concurrent util.concurrent.atomic net nio io time; do opens+=(--add-opens "java.base/java.$package=ALL-UNNAMED"); done
for package in nio.ch nio.cs security.action util.calendar; do opens+=(--add-opens "java.base/sun.$package=ALL-UNNAMED"); done

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
  local file found looked=0 told=()
  while IFS= read -r -d '' file; do
    looked=$((looked + 1))
    case ${file#"$work/"} in fhir-*/refused-* | fhir-*/losses-* | fhir-*/receipt* | fhir-*/SHA256SUMS) ;; fhir-*/*) continue ;; esac
    found=0
    grep -sqaF "$mark" "$file" || found=$?
    # 1 is no mark; a file that an engine removes in this moment is not there for anybody, one that cannot be read is told.
    if [[ $file == *"$mark"* ]] || [ "$found" = 0 ] || { [ "$found" != 1 ] && [ -e "$file" ]; }; then told+=("${file#"$work/"}"); fi
  done < <(find "$work" -type f ! -path "$work/in/*" -print0)
  [ "${#told[@]}" = 0 ] || { echo "FAIL: content of plans stands in ${told[*]}"; exit 1; }
  echo "$looked files of logs, results and temporary files ($(cat "$work"/*.log | wc -c) bytes of logs) tell nothing of a plan"
}

# compare NAME ENDPOINT runs every pipeline on prism and on the engine, in each mode, and fails where the folders differ.
compare() {
  local name=$1 endpoint=$2 pipeline mode how
  echo "$plans plans, $shards files, $(du -shL "$work/in" | cut -f1); $(nproc) processors, load $(cut -d' ' -f1 /proc/loadavg)"
  for pipeline in "${pipelines[@]}"; do
    run "$pipeline-prism" "$pipeline"
    for mode in ${MODES:-loopback process}; do
      case $mode in loopback) how=("${loopback[@]}") ;; *) how=("${process[@]}") ;; esac
      run "$pipeline-$mode" "$pipeline" --runner=universal --endpoint="$endpoint" "${how[@]}"
      diff -r "$work/$pipeline-prism" "$work/$pipeline-$mode" || { echo "FAIL: $pipeline on $name, $mode, is not what prism gives"; exit 1; }
    done
  done
  echo "same on $name as on prism, byte for byte: ${pipelines[*]}"
  unmarked
}
