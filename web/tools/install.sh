#!/usr/bin/env bash
# install.sh [FOLDER]: brings node_modules of web/ (or FOLDER) to what its package-lock.json says; runs no script of any
# package. Does nothing the second time.
set -euo pipefail
root="$(cd "$(dirname "$0")/../.." && pwd)"
cd "${1:-$root/web}"
mkdir -p "$root/build"
exec 8>"$root/build/.install-$(basename "$PWD").lock"
flock 8
wanted="$(cat package.json package-lock.json | sha256sum | cut -d' ' -f1)"
[[ "$(cat node_modules/.installed 2>/dev/null)" == "$wanted" ]] && exit 0
log="$(mktemp)"
trap 'rm -f "$log"' EXIT
for attempt in 1 2 3; do
  if "$root/packaging/with-node.sh" npm ci --ignore-scripts --no-audit --no-fund >"$log" 2>&1; then
    echo "$wanted" >node_modules/.installed
    exit 0
  fi
  ((attempt < 3)) && sleep $((attempt * 5))
done
tail -n 30 "$log" >&2
echo "install: npm could not install the packages of $PWD" >&2
exit 1
