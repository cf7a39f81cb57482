#!/usr/bin/env bash
# run.sh BUILD_DIR SECONDS: runs every fuzzer that long, starting from its corpus. What it finds is kept, as what it
# learned, in BUILD_DIR/found and BUILD_DIR/corpus; a finding that is mended goes to tests/fuzz/corpus.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
build="$1" seconds="$2" failed=0 ran=0
mkdir -p "$build/found"
for program in "$build"/tests/fuzz_*; do
  [[ -x "$program" && -f "$program" ]] || continue
  name="$(basename "$program" | sed 's/^fuzz_//')"
  log="$build/found/$name.txt"
  mkdir -p "$build/corpus/$name"
  ran=$((ran + 1))
  if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$build/found/$name-" \
    "$build/corpus/$name" "tests/fuzz/corpus/$name" >"$log" 2>&1; then
    echo "$name: $(grep -oE 'Done [0-9]+ runs' "$log"), nothing found"
  else
    failed=$((failed + 1))
    tail -n 60 "$log"
    echo "$name: FOUND something, see $build/found/$name-*"
  fi
done
((ran > 0)) || { echo "no fuzzer in $build/tests"; exit 1; }
echo "$((ran - failed)) passed, $failed failed"
((failed == 0))
