#!/usr/bin/env bash
# check-vectors.sh VERIFIER…: holds a verifier, such as `salespact-verify` or `salespact verify`, against the exports in
# vectors/, or in the folder that $VECTORS names. Exit code 1 when it says anything else of one than expected.tsv tells.
set -uo pipefail
(($# > 0)) || { echo "check-vectors.sh VERIFIER…" >&2 && exit 2; }
cd "${VECTORS:-$(dirname "$0")/vectors}" || exit 2
wrong=0 looked=0
while IFS=$'\t' read -r file options code words; do
  [[ $options != - ]] || options=
  # shellcheck disable=SC2086 # options are words
  said=$("$@" "$file" $options 2>&1)
  found=$?
  looked=$((looked + 1))
  [[ $found == "$code" && $said == *"$words"* ]] && continue
  wrong=$((wrong + 1))
  printf '%s %s: exit code %s instead of %s, or without "%s":\n%s\n' "$file" "$options" "$found" "$code" "$words" "$said"
done <expected.tsv
echo "$looked files looked at, $wrong not as told"
((wrong == 0))
