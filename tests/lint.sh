#!/usr/bin/env bash
# lint.sh: clang-format-19 and clang-tidy-19 over all sources, or with CHANGED=1 over those changed since main; then
# the layer check and the web app's checks. What clang-tidy let pass is not read again until the file, anything it
# includes, its flags, .clang-tidy or clang-tidy itself changes: build/lint/passed holds a digest of all these for each
# file.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs="${JOBS:-$(nproc)}"
export once=build/lint/once passed=build/lint/passed

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

# Lines "digest unit": one for each unit, of its command and of the content of every file it reads.
digests() {
  local manifests="$1" rules="$1.rules" contents="$1.contents" settings
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
      unit = substr($0, length(root) + 1)
      gsub("/", "@", unit)
      manifest = manifests "/" unit
      print settings commands[$0] >manifest
    }
    { print content[$0], $0 >manifest }' "$contents" "$once/compile_commands.json" "$rules"
  (cd "$manifests" && find . -type f -printf '%P\n' | xargs -d '\n' sha256sum | tr '@' '/')
}

tidy() { # unit digest
  local said
  if said="$(clang-tidy-19 --quiet -p "$once" "$1" 2>&1)"; then
    mkdir -p "$passed/$(dirname "$1")"
    echo "$2" >"$passed/$1"
  else
    grep -vE 'warnings? (generated|treated)|Suppressed|Use -' <<<"$said"
    return 1
  fi
}
export -f tidy

scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
mapfile -t files < <(sources)

echo "lint: clang-format on ${#files[@]} files"
[[ ${#files[@]} -eq 0 ]] || clang-format-19 --dry-run --Werror "${files[@]}"

cmake/build.sh lint salespact_sql_texts >/dev/null
write_commands
declare -A digest
while read -r key unit; do digest["$unit"]="$key"; done < <(digests "$scratch/units")
failed=0 units=0 unread=()
for file in "${files[@]}"; do
  [[ "$file" == *.cpp ]] || continue
  units=$((units + 1))
  if [[ -z "${digest["$file"]:-}" ]]; then
    echo "lint: the preset lint doesn't compile $file"
    failed=1
  elif [[ "$(cat "$passed/$file" 2>/dev/null)" != "${digest["$file"]}" ]]; then
    unread+=("$file" "${digest["$file"]}")
  fi
done
echo "lint: clang-tidy on $((${#unread[@]} / 2)) of $units files (the others passed before), $jobs at a time"
[[ ${#unread[@]} -eq 0 ]] ||
  printf '%s\0' "${unread[@]}" | xargs -0 -n 2 -P "$jobs" bash -c 'tidy "$1" "$2"' _ || failed=1

echo "lint: layers and names (tests/arch)"
cmake/build.sh dev test_arch
build/dev/tests/test_arch --no-intro=true || failed=1
echo "lint: the web app (types, eslint, prettier, tests)"
web/tools/install.sh
(cd web && ../packaging/with-node.sh npm run --silent check) || failed=1
((failed)) || echo "lint: nothing found in ${#files[@]} files"
exit "$failed"
