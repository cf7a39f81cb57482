#!/usr/bin/env bash
# run.sh BUILD_DIR SECONDS: runs every fuzzer that long, starting from its corpus; a finding is kept in BUILD_DIR/fuzz.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
build="$1" seconds="$2" failed=0 ran=0
for program in "$build"/fuzz/fuzz_*; do
  [[ -x "$program" && -f "$program" ]] || continue
  name="$(basename "$program" | sed 's/^fuzz_//')"
  grown="$build/fuzz/corpus_$name"
  mkdir -p "$grown"
  ran=$((ran + 1))
  if "$program" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -artifact_prefix="$build/fuzz/$name-" \
    "$grown" "tests/fuzz/corpus/$name" >"$build/fuzz/$name.txt" 2>&1; then
    echo "$name: $(grep -oE 'Done [0-9]+ runs' "$build/fuzz/$name.txt"), nothing found"
  else
    failed=$((failed + 1))
    tail -n 60 "$build/fuzz/$name.txt"
    echo "$name: FOUND something, see $build/fuzz/$name-*"
  fi
done
((ran > 0)) || { echo "no fuzzer in $build/fuzz"; exit 1; }
echo "$((ran - failed)) passed, $failed failed"
((failed == 0))
