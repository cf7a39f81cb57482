#!/usr/bin/env bash
# web_unit.sh: the web app's unit tests (vitest).
set -uo pipefail
cd "$(dirname "$0")/../web" || exit 2
report="$(mktemp)"
trap 'rm -f "$report"' EXIT
tools/install.sh || exit 1
../packaging/with-node.sh node tools/generate.mjs || exit 1
../packaging/with-node.sh node node_modules/vitest/vitest.mjs run --reporter=default --reporter=json --outputFile.json="$report"
code=$?
../packaging/with-node.sh node -e '
  const { numPassedTests, numFailedTests, numFailedTestSuites, numPendingTests } = JSON.parse(
    require("node:fs").readFileSync(process.argv[1], "utf8"));
  const failed = Math.max(numFailedTests, numFailedTestSuites > 0 ? 1 : 0);
  console.log(`${numPassedTests} passed, ${failed} failed${numPendingTests ? `, ${numPendingTests} skipped` : ""}`);
' "$report"
exit $code
