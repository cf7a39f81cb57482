#!/usr/bin/env bash
# install-packages.sh GROUP…: installs the Debian packages of these groups (packaging/debian-packages.txt) that this
# machine lacks. Asks nothing, removes nothing, and touches nothing when all is there.
set -euo pipefail

list="$(dirname "$0")/debian-packages.txt"
tries=4

# Lines "package [command[>=version]]" of the groups asked for.
packages_of() {
  awk -v groups=" $* " '
    /^#/ || NF == 0 { next }
    /^\[/ { wanted = index(groups, " " substr($1, 2, length($1) - 2) " "); next }
    wanted { print }' "$list" | sort -u
}

# 2.39 of "git version 2.39.5", 20.20.2 of "v20.20.2".
version_of() { "$1" --version 2>/dev/null | grep -oE '[0-9]+(\.[0-9]+)+' | head -n 1 || true; }

has_command() { # command[>=version]
  local name="${1%%>=*}" least="" found
  [[ "$1" == *">="* ]] && least="${1##*>=}"
  command -v "$name" >/dev/null 2>&1 || return 1
  [[ -z "$least" ]] && return 0
  found="$(version_of "$name")"
  [[ -n "$found" && "$(printf '%s\n%s\n' "$least" "$found" | sort -V | head -n 1)" == "$least" ]]
}

is_installed() { [[ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" == installed ]]; }

missing_of() {
  local package command
  packages_of "$@" | while read -r package command; do
    if [[ -n "$command" ]] && has_command "$command"; then continue; fi
    is_installed "$package" || echo "$package"
  done
}

as_root() {
  if [[ "$(id -u)" == 0 ]]; then "$@"; else sudo "$@"; fi
}

install_once() {
  as_root env DEBIAN_FRONTEND=noninteractive apt-get -q -y -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 \
    --no-install-recommends --no-remove install "$@"
}

update_once() { as_root apt-get -q -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 update; }

# The lists of packages are missing or too old to know one of these.
lists_lack() {
  local package
  for package in "$@"; do
    apt-cache show --no-all-versions "$package" >/dev/null 2>&1 || return 0
  done
  return 1
}

fail() {
  printf 'install-packages: %s\n' "$@" >&2
  exit 1
}

install_packages() {
  [[ $# -gt 0 ]] || fail "name at least one group: build, test, lint, fuzz or bench"
  if ! command -v dpkg-query >/dev/null 2>&1; then
    echo "install-packages: this is no Debian; building with what is here. Counterparts of these are needed:" \
      "$(packages_of "$@" | cut -d' ' -f1 | tr '\n' ' ')"
    return
  fi
  local missing
  mapfile -t missing < <(missing_of "$@")
  [[ ${#missing[@]} -gt 0 ]] || return 0

  echo "installing ${#missing[@]} Debian packages: ${missing[*]}"
  if [[ "$(id -u)" != 0 ]] && ! command -v sudo >/dev/null 2>&1; then
    fail "neither root nor sudo here. As root, run: apt-get install --no-install-recommends ${missing[*]}"
  fi
  local attempt
  log="$(mktemp)" # not local: the trap runs when main has returned
  trap 'rm -f "$log"' EXIT
  for ((attempt = 1; attempt <= tries; attempt++)); do
    if ((attempt > 1)) || lists_lack "${missing[@]}"; then
      echo "reading the package lists"
      update_once >"$log" 2>&1 || true
    fi
    if install_once "${missing[@]}" >"$log" 2>&1; then
      return
    fi
    if ((attempt < tries)); then
      echo "that did not work (attempt $attempt of $tries); trying again in $((attempt * 5)) s"
      sleep $((attempt * 5))
    fi
  done
  tail -n 30 "$log" >&2
  fail "the packages could not be installed. By hand: apt-get install --no-install-recommends ${missing[*]}"
}

# The web app is built with Node.js; where the system's is too old, npm brings one into build/node.
install_node() {
  local root log attempt
  root="$(cd "$(dirname "$0")/.." && pwd)"
  "$root/packaging/with-node.sh" true 2>/dev/null && return 0
  command -v npm >/dev/null 2>&1 || fail "npm is needed to build the web app"
  echo "installing Node.js into build/node"
  mkdir -p "$root/build/node"
  cp "$root"/packaging/node/{package.json,package-lock.json,.npmrc} "$root/build/node/"
  log="$(mktemp)"
  for ((attempt = 1; attempt <= tries; attempt++)); do
    if (cd "$root/build/node" && npm ci --ignore-scripts --no-audit --no-fund) >"$log" 2>&1 &&
      "$root/packaging/with-node.sh" true; then
      rm -f "$log"
      return
    fi
    ((attempt < tries)) && sleep $((attempt * 5))
  done
  tail -n 30 "$log" >&2
  fail "Node.js could not be installed into build/node; Node.js 20.19 or newer on the PATH will do as well"
}

main() {
  install_packages "$@"
  [[ " $* " != *" build "* ]] || install_node
}

main "$@"
