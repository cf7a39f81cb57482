#!/usr/bin/env bash
# The goal checker: how right it is on labelled sentences of public pages, beside a checker that flags everything and one
# that looks for figures and words of time; and how fast, on one core.
#   bench/checker/run.sh [BUILD_DIR]     BUILD_DIR holds bench/checker_bench; default build/bench
#   SALESPACT_SHARED_DATA=DIR            holds goal-sentences/goal_sentences.tsv; default ../shared/data. Without it only
#                                        the speed is measured
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
exec "${1:-$root/build/bench}/bench/checker_bench"
