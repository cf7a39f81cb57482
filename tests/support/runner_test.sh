#!/usr/bin/env bash
# The runners themselves: tests/run.sh on planted suites, and tests/scenarios/run.sh on planted stories.
set -uo pipefail
cd "$(dirname "$0")/../.." || exit 2
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
passed=0 failed=0

expect() { # name wanted_code wanted_last_line command…
  local name="$1" code="$2" line="$3" output got=0
  shift 3
  output="$("$@" 2>&1)" || got=$?
  if [[ "$got" == "$code" && "$(tail -n 1 <<<"$output")" == "$line" ]]; then
    passed=$((passed + 1))
  else
    failed=$((failed + 1))
    printf '%s: exit code %s, not %s; wanted last line: %s\n%s\n' "$name" "$got" "$code" "$line" "$output"
  fi
}

suite() { # build name body
  mkdir -p "$scratch/$1/tests"
  printf '#!/bin/sh\n%s\n' "$3" >"$scratch/$1/tests/test_$2"
  chmod +x "$scratch/$1/tests/test_$2"
}

summary() { echo "echo '[doctest] test cases: $(($1 + $2 + $3)) | $1 passed | $2 failed | $3 skipped'"; }

suite good one "$(summary 3 0 0)"
suite good two "$(summary 2 0 0)"
expect "counts are added up" 0 "5 passed, 0 failed" tests/run.sh "$scratch/good"
expect "one suite alone" 0 "2 passed, 0 failed" tests/run.sh "$scratch/good" two

suite bad one "$(summary 3 0 0)"
suite bad two "$(summary 1 2 0); exit 1"
expect "failures are counted" 1 "4 passed, 2 failed" tests/run.sh "$scratch/bad"

suite crashed one "$(summary 3 0 0); kill -SEGV \$\$"
expect "a crash after the summary is a failure" 1 "3 passed, 1 failed" tests/run.sh "$scratch/crashed"

suite silent one 'exit 0'
expect "a suite that says nothing is a failure" 1 "0 passed, 1 failed" tests/run.sh "$scratch/silent"

suite hollow one "$(summary 0 0 7)"
suite hollow two "$(summary 3 0 0)"
expect "a suite that ran no test is a failure" 1 "3 passed, 1 failed" tests/run.sh "$scratch/hollow"

suite skipping one 'echo "4 passed, 0 failed, 2 skipped"'
expect "what a suite skips is said" 0 "4 passed, 0 failed, 2 skipped" tests/run.sh "$scratch/skipping"

mkdir -p "$scratch/none/tests"
expect "no suite at all is a failure" 1 "0 passed, 1 failed" tests/run.sh "$scratch/none"

told() { # name text
  printf '%s\n' "$2" >"$scratch/$1.story"
}
printf '#!/bin/sh\necho "said $1"; [ "$1" != no ]\n' >"$scratch/program"
chmod +x "$scratch/program"
play() { tests/scenarios/run.sh "$scratch/program" "$scratch/$1.story"; }

told right $'# A story.\n$ salespact yes\nsaid y…\n$ salespact no\nsaid no\n? 1\n$ printf "a\\nb\\nc\\n"\n…\nc'
expect "a story that goes as told" 0 "1 passed, 0 failed" play right
told wrong_code $'$ salespact no\nsaid no'
expect "another exit code than told" 1 "0 passed, 1 failed" play wrong_code
told wrong_text $'$ salespact yes\nsaid maybe'
expect "another text than told" 1 "0 passed, 1 failed" play wrong_text
told more_text $'$ printf "a\\nb\\n"\na'
expect "more text than told" 1 "0 passed, 1 failed" play more_text
told one_line $'$ printf "a\\nb\\nc\\n"\na…c'
expect "dots within a line stay within it" 1 "0 passed, 1 failed" play one_line
told no_steps '# Nothing happens.'
expect "a story without steps" 1 "0 passed, 1 failed" play no_steps

echo "$passed passed, $failed failed"
((failed == 0))
