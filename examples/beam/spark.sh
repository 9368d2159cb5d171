#!/usr/bin/env bash
# A Spark cluster on this machine (a master, two workers with an executor process each) behind Beam's job server, and the pipelines on it. By hand:
#
#   ./spark.sh [PLANS [PIPELINE...]]      default: 2000 plans in 8 files, all pipelines
#
# As flink.sh: on prism first, then on Spark in LOOPBACK and PROCESS, the folders the same byte for byte, and no file but those of FHIR
# may hold the mark that stands in every plan.
#
# It needs Go, Java 17 and Maven; cluster.sh says what it can be told. Beam's job server listens on ALL addresses (8197 to 8199): not on a machine that others reach.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"
plans=${1:-2000}
shift || true
pipelines=(check stats due fhir export)
[ $# = 0 ] || pipelines=("$@")
day=2026-11-01
engine=spark
. ./cluster.sh

free 8197 8198 8199
mkdir "$work/engine"
ln -s "$lib" "$work/engine/jars" # where an executor looks for its classes

export SPARK_HOME=$work/engine SPARK_SCALA_VERSION=2.12 SPARK_LOCAL_DIRS=$work/tmp SPARK_LOCAL_IP=127.0.0.1 JDK_JAVA_OPTIONS="${opens[*]} -Djava.io.tmpdir=$work/tmp"
start jobserver java -Xmx768m -Dspark.ui.enabled=false -Dspark.worker.ui.retainedExecutors=0 -cp "$lib/*" org.apache.beam.runners.spark.SparkJobServerDriver \
  --job-host=127.0.0.1 --job-port=8199 --artifact-port=8198 --expansion-port=8197 --spark-master-url='local-cluster[2,1,1024]' --artifacts-dir="$work/tmp"
wait_for 600 "job server" listens 8199

compare Spark 127.0.0.1:8199
