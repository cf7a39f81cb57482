#!/usr/bin/env bash
# read_unit.sh SCRATCH 'FILE FILE …': clang-tidy over these files as one that includes them all; a single file as it is.
# Where names of two files collide, each half is read by itself, down to single files. Prints what it finds and
# remembers the files without findings in build/lint/passed; digests of all are in SCRATCH/digests.
set -euo pipefail
once=build/lint/once passed=build/lint/passed
scratch=$1
read -r -a files <<<"$2"

commands_of() { # unit: compile_commands.json of a file that is compiled as the first one is
  awk -v RS='\n}' -v unit="$1" -v first="$PWD/${files[0]}" 'index($0, "\"file\": \"" first "\"") {
    sub(/^[^{]*/, "")
    gsub(first, unit)
    print "[" $0 "\n}]"
  }' "$once/compile_commands.json"
}

tidy() { # file…
  if (($# == 1)); then
    clang-tidy-19 --quiet -p "$once" "$1" 2>&1
    return
  fi
  local folder file
  mkdir -p build/lint/units # below the root, where .clang-tidy is
  folder="$(mktemp -d "$PWD/build/lint/units/XXXXXX")"
  commands_of "$folder/unit.cpp" >"$folder/compile_commands.json"
  {
    echo '// NOLINTBEGIN(bugprone-suspicious-include)'
    for file in "$@"; do echo "#include \"$PWD/$file\""; done
    echo '// NOLINTEND(bugprone-suspicious-include)'
  } >"$folder/unit.cpp"
  local code=0
  clang-tidy-19 --quiet --extra-arg=-ferror-limit=1 -p "$folder" "$folder/unit.cpp" 2>&1 || code=$?
  rm -r "$folder"
  return "$code"
}

remember() { # file…
  local file
  for file in "$@"; do
    mkdir -p "$passed/$(dirname "$file")"
    awk -v file="$file" '$2 == file { print $1 }' "$scratch/digests" >"$passed/$file"
  done
}

# Lines: the files that are without findings. One in a header counts against every file of the unit, one in a .cpp file
# against that file alone.
without_findings() { # said file…
  local said=$1 place file clean=()
  local -A found=()
  shift
  while read -r place; do found["${place#"$PWD/"}"]=1; done < <(grep -oP '^[^ ]+(?=:\d+:\d+: (error|warning): )' <<<"$said")
  ((${#found[@]} > 0)) || return 0
  for file in "$@"; do
    [[ -n "${found["$file"]:-}" ]] || clean+=("$file")
    unset "found[$file]"
  done
  ((${#found[@]} > 0 || ${#clean[@]} == 0)) || printf '%s\n' "${clean[@]}"
}

read_unit() { # file…
  local said clean=() code=0
  said="$(tidy "$@")" || code=$?
  if ((code == 0)); then
    remember "$@"
  elif (($# > 1)) && grep -q '\[clang-diagnostic-error\]' <<<"$said"; then
    local half=$(($# / 2))
    code=0
    read_unit "${@:1:half}" || code=1
    read_unit "${@:half+1}" || code=1
    return "$code"
  else
    ((code > 1)) || mapfile -t clean < <(without_findings "$said" "$@") # above 1 it did not come to its end
    remember "${clean[@]}"
    grep -vE '^[0-9]+ warnings? (generated|treated)|^Suppressed|^Use -' <<<"$said" | flock "$scratch" cat
  fi
  printf '%s\n' "$@" >>"$scratch/finished"
  return "$code"
}

read_unit "${files[@]}"
