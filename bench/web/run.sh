#!/usr/bin/env bash
# run.sh BUILD_DIR: the web app in Debian's Chromium on the loopback: script of each first page as sent (at most 250 KB),
# largest contentful paint with an empty cache (at most 1 s) and with a filled one (at most 300 ms), median of five.
# Bounds by SCRIPT_BOUND (bytes), COLD_BOUND and WARM_BOUND (ms).
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
program="${1:?run.sh BUILD_DIR}/salespact"
if [[ ! -x "$program" ]]; then
  echo "$program is not there: cmake --build $1 --target salespact" >&2
  exit 2
fi
PURPOSE=bench tests/web/run.sh "$program"
