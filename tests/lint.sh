#!/usr/bin/env bash
# lint.sh: clang-format-19 and clang-tidy-19 over all sources, or with CHANGED=1 over those changed since main; then
# the layer check and the web app's checks. clang-tidy spends most of its time on the headers, so the files of one
# folder are read in units of up to twelve (tests/lint/units.awk, tests/lint/read_unit.sh). What clang-tidy let pass is
# not read again until the file, anything it includes, its flags, .clang-tidy or clang-tidy itself changes:
# build/lint/passed holds a digest of all these for each file.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs="${JOBS:-$(nproc)}"
once=build/lint/once passed=build/lint/passed
largest_unit=12
[[ "${CHANGED:-}" != 1 ]] || largest_unit=1

sources() {
  if [[ "${CHANGED:-}" == 1 ]]; then
    { git diff --name-only --diff-filter=d "$(git merge-base HEAD main)" -- src tests bench
      git ls-files --others --exclude-standard -- src tests bench; } | sort -u
  else
    git ls-files --cached --others --exclude-standard -- src tests bench
  fi | grep -E '\.(cpp|hpp)$' || true
}

# A file that several programs share is compiled, and listed, once for each; to read it once is enough.
write_commands() {
  mkdir -p "$once"
  awk -v RS='\n}' 'match($0, /"file": "[^"]+"/) && !seen[substr($0, RSTART, RLENGTH)]++ {
      sub(/^[^{]*/, "")
      printf "%s%s\n}", count++ ? ",\n" : "[\n", $0
    }
    END { print "\n]" }' build/lint/compile_commands.json >"$once/compile_commands.json"
}

# Lines "digest file": one for each .cpp file, of its command and of the content of every file it reads.
digests() {
  local manifests="$scratch/manifests" rules="$scratch/rules" contents="$scratch/contents" settings
  mkdir -p "$manifests"
  settings="$(cat .clang-tidy <(clang-tidy-19 --version) | sha256sum)"
  clang-scan-deps-19 -compilation-database "$once/compile_commands.json" -format=make -j "$jobs" | tr -s ' \\\n' '\n' >"$rules"
  grep -v ':$' "$rules" | sort -u | xargs -d '\n' sha256sum >"$contents"
  awk -v root="$PWD/" -v manifests="$manifests" -v settings="$settings" '
    FILENAME == ARGV[1] { content[$2] = $1; next }
    FILENAME == ARGV[2] {
      if ($1 == "\"command\":") command = $0
      if ($1 == "\"file\":") { split($0, quoted, "\""); commands[quoted[4]] = command }
      next
    }
    /:$/ { if (manifest) close(manifest); manifest = ""; next }
    manifest == "" {
      file = substr($0, length(root) + 1)
      gsub("/", "@", file)
      manifest = manifests "/" file
      print settings commands[$0] >manifest
    }
    { print content[$0], $0 >manifest }' "$contents" "$once/compile_commands.json" "$rules"
  (cd "$manifests" && find . -type f -printf '%P\n' | xargs -d '\n' sha256sum | tr '@' '/')
}

# The .cpp files that changed since clang-tidy let them pass, one a line.
unread() {
  local file key code=0
  local -A digest
  while read -r key file; do digest["$file"]="$key"; done <"$scratch/digests"
  for file in "${files[@]}"; do
    [[ "$file" == *.cpp ]] || continue
    if [[ -z "${digest["$file"]:-}" ]]; then
      echo "lint: the preset lint doesn't compile $file" >&2
      code=1
    elif [[ ! -f "$passed/$file" || "$(<"$passed/$file")" != "${digest["$file"]}" ]]; then
      echo "$file"
    fi
  done
  return "$code"
}

tidy() {
  local units="$scratch/units" finished="$scratch/finished" started=$SECONDS found=0
  awk -v root="$PWD/" -v largest="$largest_unit" -f tests/lint/units.awk \
    "$once/compile_commands.json" "$scratch/unread" | sort -k 1,1nr | cut -f 2 >"$units"
  touch "$finished"
  (
    while sleep 60 >/dev/null 2>&1; do
      echo "  $(wc -l <"$finished") of $(wc -l <"$scratch/unread") files after $((SECONDS - started)) s"
    done
  ) &
  ticker=$!
  tr '\n' '\0' <"$units" | xargs -0 -r -I '{}' -P "$jobs" tests/lint/read_unit.sh "$scratch" '{}' |
    awk -v root="$PWD/" -v tally="$scratch/tally" -f tests/lint/findings.awk || found=1
  kill "$ticker" 2>/dev/null || true
  return "$found"
}

scratch="$(mktemp -d)"
ticker=
trap 'rm -rf "$scratch"; [[ -z "$ticker" ]] || kill "$ticker" 2>/dev/null || true' EXIT
mapfile -t files < <(sources)
bad=()

echo "lint: clang-format on ${#files[@]} files"
[[ ${#files[@]} -eq 0 ]] || clang-format-19 --dry-run --Werror "${files[@]}" || bad+=("clang-format")

cmake/build.sh lint salespact_sql_texts >/dev/null
write_commands
digests >"$scratch/digests"
unread >"$scratch/unread" || bad+=("a file outside the build")
echo "lint: clang-tidy on $(wc -l <"$scratch/unread") of $(printf '%s\n' "${files[@]}" | grep -c '\.cpp$') files" \
  "(the others passed before), $jobs at a time"
tidy || bad+=("$(<"$scratch/tally") findings of clang-tidy")

echo "lint: layers and names (tests/arch)"
{ cmake/build.sh dev test_arch && build/dev/tests/test_arch --no-intro=true; } || bad+=("tests/arch")
echo "lint: the web app (types, eslint, prettier, tests)"
{ web/tools/install.sh && (cd web && ../packaging/with-node.sh npm run --silent check); } || bad+=("the web app")

if [[ ${#bad[@]} -gt 0 ]]; then
  printf -v list ', %s' "${bad[@]}"
  echo "lint: not clean: ${list:2} (see above)"
  exit 1
fi
echo "lint: nothing found in ${#files[@]} files"
