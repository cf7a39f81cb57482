#!/usr/bin/env bash
# lint.sh: clang-format-19 and clang-tidy-19 over all sources, or with CHANGED=1 over those changed since main; then
# the layer check and the web app's checks. Needs build/lint, which is only configured, never built.
set -euo pipefail
cd "$(dirname "$0")/.."
jobs="${JOBS:-$(nproc)}"

sources() {
  if [[ "${CHANGED:-}" == 1 ]]; then
    { git diff --name-only --diff-filter=d "$(git merge-base HEAD main)" -- src tests bench
      git ls-files --others --exclude-standard -- src tests bench; } | sort -u
  else
    git ls-files --cached --others --exclude-standard -- src tests bench
  fi | grep -E '\.(cpp|hpp)$' || true
}

mapfile -t files < <(sources)
units=()
for file in "${files[@]}"; do [[ "$file" == *.cpp ]] && units+=("$file"); done

echo "lint: clang-format on ${#files[@]} files"
[[ ${#files[@]} -eq 0 ]] || clang-format-19 --dry-run --Werror "${files[@]}"

echo "lint: clang-tidy on ${#units[@]} files, $jobs at a time"
cmake --preset lint >/dev/null
known="$(grep -oE '"file": "[^"]+"' build/lint/compile_commands.json | cut -d'"' -f4)"
tidy() {
  clang-tidy-19 --quiet -p build/lint "$1" 2>"$2/$(echo "$1" | tr / _)" ||
    { grep -vE 'warnings? (generated|treated)|Suppressed|Use -' "$2/$(echo "$1" | tr / _)"; return 1; }
}
export -f tidy
scratch="$(mktemp -d)"
trap 'rm -rf "$scratch"' EXIT
failed=0
for file in "${units[@]}"; do
  grep -qxF "$PWD/$file" <<<"$known" && echo "$file"
done | xargs -r -P "$jobs" -I{} bash -c 'tidy "$1" "$2"' _ {} "$scratch" || failed=1

echo "lint: layers and names (tests/arch)"
cmake/build.sh dev test_arch
build/dev/tests/test_arch --no-intro=true || failed=1
echo "lint: the web app (types, eslint, prettier, tests)"
web/tools/install.sh
(cd web && ../packaging/with-node.sh npm run --silent check) || failed=1
exit "$failed"
