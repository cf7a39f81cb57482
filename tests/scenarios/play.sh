#!/usr/bin/env bash
# play.sh STORY: the steps of one story, in this shell and directory; see run.sh for how a story is written.
story_file="$1"
story_failed=0
story_steps=0

# The regular expression of an expected text.
story_pattern() {
  local line pattern="^"
  while IFS= read -r line; do
    if [[ "$line" == "…" ]]; then
      pattern+=$'(.*\n)?'
    else
      line="$(sed -e 's/[][\\.*^$+?(){}|]/\\&/g' -e 's/…/[^\n]*/g' <<<"$line")"
      pattern+="$line"$'\n'
    fi
  done <<<"${1%$'\n'}"
  printf '%s$' "$pattern"
}

story_says() { # expected actual
  [[ -z "$1" ]] && { [[ -z "$2" ]]; return; }
  [[ "$2"$'\n' =~ $(story_pattern "$1") ]]
}

story_step() { # line command expected_output expected_code
  local story_code=0 story_output
  eval "$2" >"$story_home/output" 2>&1 || story_code=$?
  story_output="$(<"$story_home/output")"
  story_steps=$((story_steps + 1))
  if [[ "$story_code" != "$4" ]]; then
    echo "line $1: exit code $story_code, not $4"
    story_failed=1
  fi
  if ! story_says "$3" "$story_output"; then
    echo "line $1: the output is not what is told"
    story_failed=1
  fi
  if ((story_failed)); then
    printf '$ %s\n%s\n--- told:\n%s\n' "$2" "$story_output" "${3%$'\n'}"
    exit 1
  fi
}

# For stories: the address that a server wrote into a file, as soon as it is there (30 s at most).
url_in() { # file
  local tries
  for ((tries = 0; tries < 300; tries++)); do
    grep -oE -m 1 'http://[0-9.]+:[0-9]+' "$1" 2>/dev/null && return
    sleep 0.1
  done
  return 1
}

# For stories: a port that nobody listens on.
free_port() {
  local port
  while port=$((20000 + RANDOM % 12000)) && (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do :; done
  echo "$port"
}

story_end() {
  local job
  for job in $(jobs -p); do kill "$job" 2>/dev/null; done
  wait 2>/dev/null
}
trap story_end EXIT

story_home="$(cd .. && pwd)"
story_command="" story_expected="" story_expected_code=0 story_line=0 story_at=0
story_blanks="" # belong to the output only when more of it follows

story_flush() {
  [[ -z "$story_command" ]] || story_step "$story_at" "$story_command" "$story_expected" "$story_expected_code"
  story_command="" story_expected="" story_expected_code=0
}

while IFS= read -r story_text <&9 || [[ -n "$story_text" ]]; do
  story_line=$((story_line + 1))
  case "$story_text" in
    '$ '*) story_flush; story_command="${story_text#\$ }" story_at=$story_line story_blanks="" ;;
    '> '*) story_command+=$'\n'"${story_text#> }" ;;
    '>') story_command+=$'\n' ;;
    '? '*) story_expected_code="${story_text#\? }" ;;
    '# '* | '#') story_flush ;;
    '') story_blanks+=$'\n' ;;
    *) story_expected+="$story_blanks$story_text"$'\n' story_blanks="" ;;
  esac
done 9<"$story_file"
story_flush
if ((story_steps == 0)); then
  echo "the story tells nothing"
  exit 1
fi
