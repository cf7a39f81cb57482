#!/usr/bin/env bash
# run.sh PROGRAM [PLAYWRIGHT ARGUMENT…]: the suite `web`: pages in Debian's Chromium against the real program. Last line:
# "N passed, N failed".
set -uo pipefail
SALESPACT="$(realpath "${1:?run.sh PROGRAM}")" || exit 2
shift
cd "$(dirname "$0")" || exit 2
REPORT="$(mktemp)"
export SALESPACT REPORT
trap 'rm -f "$REPORT"' EXIT
../../web/tools/install.sh "$PWD" || exit 1
../../packaging/with-node.sh node node_modules/@playwright/test/cli.js test "$@"
code=$?
../../packaging/with-node.sh node -e '
  const { stats } = JSON.parse(require("node:fs").readFileSync(process.argv[1], "utf8"));
  console.log(`${stats.expected} passed, ${stats.unexpected + stats.flaky} failed${stats.skipped ? `, ${stats.skipped} skipped` : ""}`);
' "$REPORT"
exit $code
