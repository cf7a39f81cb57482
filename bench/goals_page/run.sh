#!/usr/bin/env bash
# GET /api/v1/goals, pages of 50 with all their numbers, 64 keep-alive connections: salespact beside a Fastify server that
# answers the same pages from its own SQLite file with better-sqlite3. Both run at the same time, are asked in turns, and
# must agree in every field of every goal first.
#   bench/goals_page/run.sh [BUILD_DIR]     BUILD_DIR holds salespact and bench/make_deal_files; default build/bench
#   DEALS=200000 ROUNDS=3 SECONDS_EACH=6    size, rounds (the best of each side counts), length of one measurement
#   WORK=DIR                                where to write; kept
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
# shellcheck source=bench/goals_page/make_company.sh
source "$here/make_company.sh"
build=$(cd "${1:-$root/build/bench}" && pwd)
salespact=${SALESPACT:-$build/salespact}
deals=${DEALS:-200000}
rounds=${ROUNDS:-3}
seconds=${SECONDS_EACH:-6}
as_of=2024-11-14
work=${WORK:-$(mktemp -d "${TMPDIR:-/tmp}/salespact-bench-goals.XXXXXX")}
servers=()
# shellcheck disable=SC2317 # called by the trap
finish() {
  for server in "${servers[@]}"; do kill "$server" 2>/dev/null || true; done
  wait 2>/dev/null || true
  [ -n "${WORK:-}" ] || rm -rf "$work"
}
trap finish EXIT

say() { printf '%s\n' "$*" >&2; }

# Fetched without running install scripts; only the binding's is run, which compiles it with the headers of this node.
install_fastify() {
  local modules=$here/fastify/node_modules headers
  [ -e "$modules/.package-lock.json" ] || (cd "$here/fastify" && npm ci --ignore-scripts --no-audit --no-fund >/dev/null 2>&1)
  [ -e "$modules/better-sqlite3/build/Release/better_sqlite3.node" ] && return
  headers=$(dirname "$(dirname "$(readlink -f "$(command -v node)")")")
  [ -e "$headers/include/node/node.h" ] || headers=/usr
  if [ ! -e "$headers/include/node/node.h" ]; then
    say "goals bench: node's headers are missing (Debian: libnode-dev)"
    exit 2
  fi
  say "compiling better-sqlite3 (once, a minute or two)"
  (cd "$here/fastify" && npm rebuild better-sqlite3 --build-from-source "--nodedir=$headers" >"$work/npm.log" 2>&1) || {
    tail -n 20 "$work/npm.log" >&2
    exit 2
  }
}

make_both_sides() {
  rm -f "$work/reference.db"*
  make_company "$work" "$deals" "$build" "$salespact"
  token=$("$salespact" token create --data "$work/data" --user ops@kelvane.example --scope read 2>/dev/null)
  node "$here/fastify/prepare.mjs" "$work/data/salespact.db" "$work/reference.db"
}

wait_until_it_answers() { # pid address log
  local tries
  for ((tries = 0; tries < 600; tries++)); do
    curl -fs -o /dev/null -H "Authorization: Bearer $token" "$2/api/v1/goals?as_of=$as_of" && return
    kill -0 "$1" 2>/dev/null || break
    sleep 0.1
  done
  say "goals bench: the server at $2 does not answer; it said:"
  cat "$3" >&2
  exit 2
}

start_servers() {
  local port=$((20000 + RANDOM % 10000))
  ours=http://127.0.0.1:$port
  theirs=http://127.0.0.1:$((port + 1))
  "$salespact" serve --data "$work/data" --listen "127.0.0.1:$port" >"$work/ours.log" 2>&1 &
  servers+=($!)
  NODE_ENV=production node "$here/fastify/server.mjs" "$work/reference.db" $((port + 1)) >"$work/theirs.log" 2>&1 &
  servers+=($!)
  wait_until_it_answers "${servers[0]}" "$ours" "$work/ours.log"
  wait_until_it_answers "${servers[1]}" "$theirs" "$work/theirs.log"
}

cpu_ticks() { awk '{ print $14 + $15 }' "/proc/$1/stat"; }

# side pid address length: one line "requests a second, CPU microseconds a request, p50 ms, p99 ms, errors".
measure() {
  local before after
  before=$(cpu_ticks "$2")
  PAGES=$work/pages TOKEN=$token wrk -t 1 -c 64 -d "$4s" --timeout 20s -s "$here/pages.lua" "$3" >"$work/wrk.log"
  after=$(cpu_ticks "$2")
  awk -v ticks=$((after - before)) -v hertz="$(getconf CLK_TCK)" '
    /^requests=/ {
      for (i = 1; i <= NF; i++) { split($i, part, "="); found[part[1]] = part[2] }
      printf "%.0f %.1f %.1f %.1f %d\n", found["requests"] / found["seconds"], ticks * 1e6 / hertz / found["requests"],
             found["p50_us"] / 1000, found["p99_us"] / 1000, found["errors"]
    }' "$work/wrk.log" >>"$work/$1"
}

say "fetching what the Fastify server needs"
install_fastify
say "making a company of 500 people, $deals deals and some 2,000 goals"
make_both_sides
start_servers
say "comparing every field of every goal"
compared=$(node "$here/fastify/compare.mjs" "$ours" "$theirs" "$token" "$as_of" "$work/pages")
rm -f "$work/ours" "$work/theirs"
measure warm-up "${servers[0]}" "$ours" 2
measure warm-up "${servers[1]}" "$theirs" 2
for ((round = 1; round <= rounds; round++)); do
  say "round $round of $rounds"
  measure ours "${servers[0]}" "$ours" "$seconds"
  measure theirs "${servers[1]}" "$theirs" "$seconds"
done

failures() { awk '{ sum += $5 } END { print sum }' "$work/$1"; }
best() { sort -k "$2,$2n$3" "$work/$1" | head -n 1; }
awk -v ours="$(best ours 1 r)" -v theirs="$(best theirs 1 r)" -v cpu_ours="$(best ours 2 '')" -v cpu_theirs="$(best theirs 2 '')" \
  -v compared="$compared" -v failed="$(failures ours)" -v failed_there="$(failures theirs)" '
  function line(figure, left, right, ratio, goal, met) {
    printf "%-46s %12s %12s %8s %8s  %s\n", figure, left, right, ratio, goal, met
  }
  BEGIN {
    split(ours, a, " "); split(theirs, b, " "); split(cpu_ours, c, " "); split(cpu_theirs, d, " ")
    ratio = a[1] / b[1]
    line("goals, pages of 50, 64 connections", "Salespact", "Fastify", "ratio", "goal", "")
    line("requests a second", a[1], b[1], sprintf("%.1f x", ratio), ">= 6 x", ratio >= 6 ? "met" : "MISSED")
    line("CPU time of the server a request", c[2] " us", d[2] " us", sprintf("%.1f x", d[2] / c[2]), "", "")
    line("half of them within", a[3] " ms", b[3] " ms", "", "", "")
    line("99 % of them within", a[4] " ms", b[4] " ms", "", "", "")
    line("failed requests", failed, failed_there, "", "0", failed == 0 ? "met" : "MISSED")
    print "compared field by field before: " compared
    exit !(ratio >= 6 && failed == 0)
  }'
