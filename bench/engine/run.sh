#!/bin/sh
# The attainment engine beside DuckDB on the same made-up company, in the same run: CPU time, smallest of three
# interleaved rounds, every sum compared. `run.sh small` is quick and only shows
# that everything works; the goals are for the full size of 10,000,000 facts and 100,000 goals.
set -eu
cd "$(dirname "$0")/../.."
facts=10000000 goals=100000 full=1
[ "${1:-}" = small ] && { facts=200000; goals=2000; full=0; }

echo "building the bench and fetching DuckDB's npm package" >&2
cmake --preset bench >/dev/null
cmake --build --preset bench --target engine_bench >/dev/null
[ -d bench/engine/duckdb/node_modules ] || (cd bench/engine/duckdb && npm install --no-save --ignore-scripts --no-audit --no-fund >/dev/null)

dir=$(mktemp -d "${TMPDIR:-/tmp}/salespact-engine-bench.XXXXXX")
trap 'rm -rf "$dir"' EXIT INT TERM
echo "writing $facts facts and $goals goals" >&2
build/bench/engine_bench write "$dir" "$facts" "$goals"
for round in 1 2 3; do
  echo "round $round of 3" >&2
  build/bench/engine_bench time "$dir" "$facts" "$goals" >>"$dir/figures"
  node bench/engine/duckdb/round.mjs "$dir" --answers >>"$dir/figures"
done
build/bench/engine_bench memory "$dir" "$facts" "$goals" >>"$dir/figures"

awk -F= -v full="$full" '
  !($1 in least) || $2 + 0 < least[$1] + 0 { least[$1] = $2 }
  !($1 in most) || $2 + 0 > most[$1] + 0 { most[$1] = $2 }
  function line(figure, ours, theirs, ratio, goal, met) {
    printf "%-52s %12s %12s %8s %10s  %s\n", figure, ours, theirs, ratio, goal, met == "" ? "" : met ? "met" : full ? "MISSED" : "(full size only)"
    if (met == 0 && met != "" && full) missed = 1
  }
  function faster(figure, ours, theirs, goal) {
    ratio = theirs / ours
    line(figure, sprintf("%.4f s", ours), sprintf("%.4f s", theirs), sprintf("%.1f x", ratio), ">= " goal " x", ratio >= goal ? 1 : 0)
  }
  END {
    line("figure (CPU time, least of 3 rounds)", "Salespact", "DuckDB", "ratio", "goal", "")
    faster("build: facts in memory -> every sum answerable", least["build_s"], least["duckdb_build_s"], 8)
    faster("all actuals, expected and attainments", least["goals_s"], least["duckdb_goals_s"], 40)
    fact = least["fact_in_batches_of_1024_us"]
    line("one fact, ancestors and goals (batches of 1024)", sprintf("%.2f us", fact), "", "", "< 3 us", fact < 3 ? 1 : 0)
    line("  in batches of 64", sprintf("%.2f us", least["fact_in_batches_of_64_us"]), "", "", "", "")
    line("  each published alone", sprintf("%.2f us", least["fact_alone_us"]), "", "", "", "")
    memory = most["resident_mib"]
    line("resident after build, with goals", sprintf("%.0f MiB", memory), sprintf("%.0f MiB", most["duckdb_resident_mib"]), "", "<= 450 MB", memory * 1.048576 <= 450 ? 1 : 0)
    different = most["different_legs"] + most["different_goals"]
    line(sprintf("different answers of %d sums and %d goals", most["legs"], most["goals"]), different, "", "", "0", different == 0 ? 1 : 0)
    if (different) missed = 1
    line("back-dated move of a person", sprintf("%.1f ms", least["move_person_ms"]), "", "", "", "")
    line("back-dated move of an area", sprintf("%.1f ms", least["move_area_ms"]), "", "", "", "")
    exit missed
  }' "$dir/figures"
