#!/usr/bin/env bash
# run.sh BUILD_DIR [SUITE…]: runs every suite of that build, two at a time, and adds up what they count.
# Last line: "N passed, N failed[, N skipped]". A suite that crashes, hangs or runs nothing has failed.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
build="${1:?run.sh BUILD_DIR [SUITE…]}"
shift
wanted=("$@")
limit_seconds=1200
logs="$build/tests/log"
rm -rf "$logs"
mkdir -p "$logs"

# "suite<TAB>command", one a line, the slow ones first.
suites() {
  local program
  # Pages need a program that was built with them (no sanitizer preset is).
  if [[ -x "$build/salespact" ]] && grep -q '^SALESPACT_WEB:BOOL=ON' "$build/CMakeCache.txt"; then
    printf 'web\ttests/web/run.sh %s/salespact\n' "$build"
    printf 'web_unit\ttests/web_unit.sh\n'
  fi
  if [[ -x "$build/salespact" ]]; then
    printf 'scenarios\ttests/scenarios/run.sh %s/salespact\n' "$build"
    printf 'openapi\ttests/openapi.sh %s/salespact\n' "$build"
    printf 'runner\ttests/support/runner_test.sh\n'
  fi
  for program in "$build"/tests/test_*; do
    [[ -x "$program" && -f "$program" ]] || continue
    printf '%s\t%s\n' "$(basename "$program" | sed 's/^test_//')" "$program"
  done
}

is_wanted() {
  [[ ${#wanted[@]} -eq 0 ]] && return 0
  local each
  for each in "${wanted[@]}"; do [[ "$1" == "$each" ]] && return 0; done
  return 1
}

# "passed failed skipped" of a log: doctest's summary, or our own last line of the same meaning.
counts() {
  sed 's/\x1b\[[0-9;]*m//g' "$1" | awk '
    /^\[doctest\] test cases:/ {
      found = 1
      for (i = 1; i < NF; i++) {
        if ($(i + 1) == "passed") passed += $i
        if ($(i + 1) == "failed") failed += $i
      }
    }
    /^[0-9]+ passed, [0-9]+ failed/ { own = $0 }
    END {
      if (own != "") { found = 1; split(own, part, /[ ,]+/); passed += part[1]; failed += part[3]; skipped += part[5] }
      if (found) print passed + 0, failed + 0, skipped + 0
    }'
}

run_one() { # name command
  local log="$logs/$1" started=$EPOCHREALTIME code=0
  timeout -k 10 "$limit_seconds" bash -c "$2" >"$log.txt" 2>&1 </dev/null || code=$?
  judge "$1" "$code" "$log" "$(awk -v a="$started" -v b="$EPOCHREALTIME" 'BEGIN { printf "%.1f", b - a }')"
}

# Prints the suite's line (and its output when it failed) and keeps its counts for the sum.
judge() { # name exit_code log seconds
  local passed failed skipped why=""
  read -r passed failed skipped <<<"$(counts "$3.txt")"
  passed=${passed:-0} failed=${failed:-0} skipped=${skipped:-0}
  if (($2 == 124 || $2 == 137)); then
    why="ended after $limit_seconds s" failed=$((failed + 1))
  elif (($2 != 0 && failed == 0)); then
    why="exit code $2" failed=1
  elif ((passed + failed == 0)); then
    why="no test ran" failed=1
  fi
  echo "$passed $failed $skipped" >"$3.count"
  local line
  line="$(printf '%-24s %5d passed, %d failed%s  %s s%s' "$1" "$passed" "$failed" \
    "$( ((skipped)) && echo ", $skipped skipped")" "$4" "${why:+  ($why)}")"
  if ((failed)); then
    printf '%s\n--- %s\n%s\n---\n' "$line" "$1" "$(tail -n 400 "$3.txt")"
  else
    echo "$line"
  fi
}

running=0
while IFS=$'\t' read -r name command; do
  is_wanted "$name" || continue
  if ((running >= 2)); then
    wait -n
    running=$((running - 1))
  fi
  run_one "$name" "$command" &
  running=$((running + 1))
done < <(suites)
wait

read -r passed failed skipped < <(cat "$logs"/*.count 2>/dev/null |
  awk '{ p += $1; f += $2; s += $3 } END { print p + 0, f + 0, s + 0 }')
if ((passed + failed == 0)); then
  echo "no suite in $build/tests"
  failed=1
fi
echo "$passed passed, $failed failed$( ((skipped)) && echo ", $skipped skipped")"
((failed == 0))
