#!/usr/bin/env bash
# run.sh PROGRAM [STORY…]: plays the stories of this folder against the real program, each in a directory of its own.
#
#   # text         what happens, for people
#   $ command      runs in bash, where `salespact` is the program (and `salespact-verify` the
#                  one beside it); variables and directories last until the story's end
#   > more         further lines of that command
#   output         what it must print, out and err together; `…` stands for anything within a line, a line of `…`
#                  for any lines
#   ? code         the exit code it must have, when not 0
#   $(free_port)   a port that nobody listens on
#   $(url_in F)    the address that a server started with & has written to the file F
#
# A story that uses $STORE is played twice: on SQLite (--data DIR) and on PostgreSQL (--database URL, a server of its
# own). Without PostgreSQL's programs the second is skipped, and counted as skipped; so is a story that uses $SHARED
# where there is no ../shared/data.
set -uo pipefail
here="$(cd "$(dirname "$0")" && pwd)"
program="$(realpath "${1:?run.sh PROGRAM [STORY…]}")"
shift
stories=("$@")
[[ ${#stories[@]} -gt 0 ]] || stories=("$here"/*.story)
scratch="$(mktemp -d /tmp/salespact-stories.XXXXXX)"
chmod 755 "$scratch"
shared="${SALESPACT_SHARED_DATA:-$here/../../../shared/data}"
passed=0 failed=0 skipped=0 postgres_url=""

cleanup() {
  [[ -z "$postgres_url" ]] || "$here/../support/postgres.sh" stop "$scratch/postgres"
  rm -rf "$scratch"
}
trap cleanup EXIT

play() { # story name store_arguments
  local directory="$scratch/$2"
  mkdir -p "$directory/bin" "$directory/work"
  ln -s "$program" "$directory/bin/salespact"
  ln -s "$(dirname "$program")/salespact-verify" "$directory/bin/salespact-verify"
  if (cd "$directory/work" && env -u SALESPACT_DATA PATH="$directory/bin:$PATH" STORE="$3" EXAMPLES="$here/../../examples" \
    SHARED="$shared" LC_ALL=C.UTF-8 TZ=UTC \
    timeout -k 5 300 bash "$here/play.sh" "$1") >"$directory/log" 2>&1; then
    passed=$((passed + 1))
    echo "$2: as told"
  else
    failed=$((failed + 1))
    echo "$2: FAILED"
    cat "$directory/log"
  fi
}

# Starts the server when the first story wants it.
has_postgres() {
  [[ -z "$postgres_url" ]] || return 0
  postgres_url="$("$here/../support/postgres.sh" start "$scratch/postgres")" || { postgres_url=""; return 1; }
}

for story in "${stories[@]}"; do
  story="$(realpath "$story")"
  name="$(basename "$story" .story)"
  # shellcheck disable=SC2016 # the words $SHARED and $STORE themselves
  if grep -qF '$SHARED' "$story" && [[ ! -d "$shared" ]]; then
    echo "$name: skipped, no $shared"
    skipped=$((skipped + 1))
    continue
  fi
  # shellcheck disable=SC2016
  if ! grep -qF '$STORE' "$story"; then
    play "$story" "$name" ""
    continue
  fi
  play "$story" "$name-sqlite" "--data books"
  if has_postgres; then
    database="story_$(tr -c 'a-z0-9\n' _ <<<"$name")"
    "$here/../support/postgres.sh" create "$scratch/postgres" "$database" &&
      play "$story" "$name-postgresql" "--database $postgres_url/$database"
  else
    echo "$name-postgresql: skipped, no PostgreSQL on this machine"
    skipped=$((skipped + 1))
  fi
done

echo "$passed passed, $failed failed$( ((skipped)) && echo ", $skipped skipped")"
((failed == 0 && passed > 0))
