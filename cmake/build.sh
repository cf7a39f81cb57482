#!/usr/bin/env bash
# build.sh PRESET TARGET…: configures when needed, then builds. In a pipe it says every minute how far it is, and the
# compiler's words only when something is wrong.
set -euo pipefail
cd "$(dirname "$0")/.."
preset=$1 dir="build/$1" log="build/$1.log"
shift
jobs="${JOBS:-$(nproc)}"
export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$PWD}"  # checkouts share what is compiled, wherever they lie
mkdir -p build

if [[ ! -f "$dir/build.ninja" || CMakePresets.json -nt "$dir/build.ninja" ]]; then
  if ! cmake --preset "$preset" >"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
fi
[[ ! -t 1 ]] || exec ninja -C "$dir" -j "$jobs" "$@"

started=$SECONDS
ninja -C "$dir" -j "$jobs" "$@" >"$log" 2>&1 &
ninja=$!
(
  while sleep 60 >/dev/null 2>&1; do echo "  $(grep -oE '^\[[0-9]+/[0-9]+\]' "$log" | tail -n 1) after $((SECONDS - started)) s"; done
) &
ticker=$!
trap 'kill $ticker 2>/dev/null || true' EXIT
if ! wait "$ninja"; then
  grep -vE '^\[[0-9]+/[0-9]+\] ' "$log" >&2
  exit 1
fi
echo "  built $* in $dir in $((SECONDS - started)) s"
