#!/usr/bin/env bash
# The map of alignments at 10,000 people and 100,000 goals: its first level and every expansion within half a second.
#   bench/alignment/run.sh [BUILD_DIR]     BUILD_DIR holds bench/alignment_bench; default build/bench
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
exec "${1:-$root/build/bench}/bench/alignment_bench"
