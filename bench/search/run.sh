#!/usr/bin/env bash
# Search at 10,000 people and 20,000 goals: half of the answers to each question within 5 ms.
#   bench/search/run.sh [BUILD_DIR]     BUILD_DIR holds bench/search_bench; default build/bench
set -euo pipefail
root=$(cd "$(dirname "$0")/../.." && pwd)
exec "${1:-$root/build/bench}/bench/search_bench"
