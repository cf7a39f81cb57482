#!/usr/bin/env bash
# run.sh BUILD_DIR: every bench of this folder in turn. Each prints its figures and fails when one misses its bound.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
build="${1:?run.sh BUILD_DIR}" failed=0 ran=0
for bench in bench/*/run.sh; do
  [[ -x "$bench" ]] || continue
  printf '\n== %s\n' "$(basename "$(dirname "$bench")")"
  ran=$((ran + 1))
  "$bench" "$build" || failed=$((failed + 1))
done
printf '\n%d benches, %d missed a bound or did not run\n' "$ran" "$failed"
((failed == 0 && ran > 0))
