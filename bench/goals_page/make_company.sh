# shellcheck shell=bash
# For sourcing: make_company WORK DEALS BUILD SALESPACT writes WORK/{people,deals,quotas}.csv of a company of 500 people,
# some 2,000 goals and DEALS deals of 2023 and 2024, and imports them into WORK/data. The same company every time.
make_company() {
  local work=$1 deals=$2 build=$3 salespact=$4 here kind
  here=$(dirname "${BASH_SOURCE[0]}")
  rm -rf "$work/data"
  "$build/bench/make_deal_files" "$work" "$deals"
  node "$here/make_quotas.mjs" "$work/people.csv" >"$work/quotas.csv"
  "$salespact" init --data "$work/data" --name Bench --currency USD --timezone UTC --fiscal-year-start 1 >/dev/null
  for kind in people deals quotas; do
    "$salespact" import "$kind" "$work/$kind.csv" --data "$work/data" --format json >/dev/null
  done
}
