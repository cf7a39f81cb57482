#!/usr/bin/env bash
# Imports a million deals with salespact and the same file with the sqlite3 shell, in turns, and prints how they compare.
#   bench/import/run.sh [BUILD_DIR]      BUILD_DIR holds salespact and bench/make_deal_files; default build/bench
#   ROWS=1000000 ROUNDS=2 WORK=DIR       rows of the file, rounds (the best of each side counts), where to write
set -euo pipefail

root=$(cd "$(dirname "$0")/../.." && pwd)
build=$(cd "${1:-$root/build/bench}" && pwd)
salespact=${SALESPACT:-$build/salespact}
rows=${ROWS:-1000000}
rounds=${ROUNDS:-2}
work=${WORK:-$(mktemp -d "${TMPDIR:-/tmp}/salespact-bench-import.XXXXXX")}
server=
# shellcheck disable=SC2317 # called by the trap
finish() {
  [ -z "$server" ] || kill "$server" 2>/dev/null || true
  [ -n "${WORK:-}" ] || rm -rf "$work"
}
trap finish EXIT

say() { printf '%s\n' "$*" >&2; }
measured() { "$build/bench/measured" "$work/$1" "${@:2}"; }
field() { cut -d' ' -f"$2" "$work/$1"; }
least() { sort -n | head -n 1; }
# number NAME FILE: a whole number of a JSON report.
number() { sed -n "s/.*\"$1\":\([0-9]*\).*/\1/p" "$2" | head -n 1; }

expect() { # expect WHAT NUMBER ACTUAL
  if [ "$2" != "$3" ]; then
    say "import bench: $1 should be $2 and is ${3:-missing}"
    exit 1
  fi
}

import_with_salespact() { # round
  local data=$work/data-$1
  rm -rf "$data"
  "$salespact" init --data "$data" --name Bench --currency USD --timezone UTC --fiscal-year-start 1 >/dev/null
  "$salespact" import people "$work/people.csv" --data "$data" --format json >/dev/null
  measured "first-$1" "$salespact" import deals "$work/deals.csv" --data "$data" --format json >"$work/first-$1.json"
  expect "new deals" "$rows" "$(number new "$work/first-$1.json")"
  measured "again-$1" "$salespact" import deals "$work/deals.csv" --data "$data" --format json >"$work/again-$1.json"
  expect "unchanged deals" "$rows" "$(number unchanged "$work/again-$1.json")"
}

# The same keys as the deal table of salespact: the row's own (rowid), the external id, and one for each index that was
# created beside them. All columns are text, nothing is checked, nothing else is written.
import_with_sqlite() { # round
  local database=$work/reference-$1.db extra
  rm -f "$database"
  extra=$(sqlite3 "$work/data-1/salespact.db" "SELECT count(*) FROM pragma_index_list('deal') WHERE origin = 'c'")
  {
    echo "CREATE TABLE deal (id TEXT NOT NULL UNIQUE, owner TEXT, amount TEXT, currency TEXT, status TEXT, stage TEXT,"
    echo "  created_on TEXT, closed_on TEXT, account TEXT, product TEXT);"
    local columns=(owner closed_on account product stage) i
    for ((i = 0; i < extra; i++)); do echo "CREATE INDEX deal_$i ON deal (${columns[i]});"; done
  } | sqlite3 "$database"
  measured "reference-$1" sqlite3 "$database" ".import --csv --skip 1 $work/deals.csv deal"
  expect "rows of the reference" "$rows" "$(sqlite3 "$database" 'SELECT count(*) FROM deal')"
  rm -f "$database"
}

# Ready is when it answers with a sum over all deals, not when it listens.
start_server() {
  local port=$((20000 + RANDOM % 10000)) start token
  token=$("$salespact" token create --data "$work/data-1" --user ops@kelvane.example --scope read 2>/dev/null)
  start=$(date +%s%N)
  "$salespact" serve --data "$work/data-1" --listen "127.0.0.1:$port" >"$work/serve.log" 2>&1 &
  server=$!
  until curl -fs -o "$work/actuals.json" -H "Authorization: Bearer $token" \
    "http://127.0.0.1:$port/api/v1/reports/actuals?metric=revenue&by=unit&period=2024"; do
    if ! kill -0 "$server" 2>/dev/null || [ $(($(date +%s%N) - start)) -gt 60000000000 ]; then
      say "import bench: the server did not become ready; it said:"
      cat "$work/serve.log" >&2
      return 1
    fi
    sleep 0.02
  done
  echo $((($(date +%s%N) - start) / 1000000)) >"$work/ready"
  awk '/VmRSS/ { print $2 }' "/proc/$server/status" >"$work/resident"
  kill "$server"
  wait "$server" 2>/dev/null || true
  server=
}

line() { # figure ours reference goal unit; reference and goal may be "-"
  awk -v figure="$1" -v ours="$2" -v reference="$3" -v goal="$4" -v unit="$5" 'BEGIN {
    value = reference == "-" ? ours : ours / reference
    ratio = reference == "-" ? "-" : sprintf("%.2f", value)
    met = goal == "-" || value <= goal
    printf "%-38s %12s %12s %8s %10s %5s\n", figure, ours " " unit, reference == "-" ? "-" : reference " " unit, ratio,
           goal == "-" ? "-" : "<= " goal, goal == "-" ? "-" : met ? "yes" : "NO"
    exit !met
  }'
}

say "making $rows deals"
"$build/bench/make_deal_files" "$work" "$rows"
for ((round = 1; round <= rounds; round++)); do
  say "round $round of $rounds"
  import_with_salespact "$round"
  import_with_sqlite "$round"
  [ "$round" -eq 1 ] || rm -rf "$work/data-$round"
done
say "starting a server on these deals"
start_server

best() { for ((i = 1; i <= rounds; i++)); do field "$1-$i" "$2"; done | least; }
most() { for ((i = 1; i <= rounds; i++)); do field "$1-$i" "$2"; done | sort -n | tail -n 1; }
first=$(best first 1)
again=$(best again 1)
shell=$(best reference 1)
peak=$(($({ most first 3; most again 3; } | sort -n | tail -n 1) / 1024))

printf '%-38s %12s %12s %8s %10s %5s\n' figure ours reference ratio goal met
met=0
line "import $rows deals, time" "$first" "$shell" 1.5 ms || met=1
line "the same, CPU time" "$(best first 2)" "$(best reference 2)" - ms
line "unchanged import again / first" "$again" "$first" 0.3333 ms || met=1
line "peak memory of both imports" "$peak" - 300 MB || met=1
line "serve ready" "$(cat "$work/ready")" - 3000 ms || met=1
say "resident when ready: $(($(cat "$work/resident") / 1024)) MB; best of $rounds rounds on $(nproc) processors"
exit $met
