#!/usr/bin/env bash
# A PostgreSQL server of the tests' own, from Debian's package, as an unprivileged user, on a loopback port.
#   postgres.sh start DIR            makes and starts a server, prints its URL without a database
#   postgres.sh create DIR NAME      makes an empty database
#   postgres.sh stop DIR             ends it and removes it
set -euo pipefail
action="${1:?start, create or stop}"
dir="${2:?DIR}"

bin="$(find /usr/lib/postgresql/*/bin -maxdepth 0 2>/dev/null | sort -V | tail -n 1)"
if [[ -z "$bin" || ! -x "$bin/initdb" ]]; then
  echo "no PostgreSQL server programs below /usr/lib/postgresql" >&2
  exit 1
fi

# initdb refuses root; Debian's package brings the user postgres.
unprivileged() {
  if [[ "$(id -u)" == 0 ]]; then
    (cd / && setpriv --reuid=postgres --regid=postgres --clear-groups env HOME=/tmp "$@")
  else
    "$@"
  fi
}

# A port that nobody listens on, below the range that clients get theirs from.
free_port() {
  local port
  for _ in $(seq 50); do
    port=$((20000 + RANDOM % 12000))
    if ! (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; then
      echo "$port"
      return
    fi
  done
  return 1
}

start() {
  local port
  mkdir -p "$dir"
  [[ "$(id -u)" != 0 ]] || chown postgres: "$dir"
  unprivileged "$bin/initdb" -D "$dir/cluster" -U salespact -A trust -E UTF8 --locale=C.UTF-8 -N >"$dir/initdb.log" 2>&1
  for _ in 1 2 3 4 5; do
    port="$(free_port)"
    if unprivileged "$bin/pg_ctl" -D "$dir/cluster" -w -t 60 -l "$dir/server.log" -o \
      "-p $port -h 127.0.0.1 -k '' -c fsync=off -c shared_buffers=64MB" start >"$dir/start.log" 2>&1; then
      echo "$port" >"$dir/port"
      echo "postgresql://salespact@127.0.0.1:$port"
      return
    fi
  done
  cat "$dir/start.log" "$dir/server.log" >&2
  return 1
}

case "$action" in
  start) start ;;
  create) "$bin/psql" -q -h 127.0.0.1 -p "$(<"$dir/port")" -U salespact -d postgres -c "CREATE DATABASE \"${3:?NAME}\"" ;;
  stop)
    unprivileged "$bin/pg_ctl" -D "$dir/cluster" -m immediate stop >/dev/null 2>&1 || true
    rm -rf "$dir"
    ;;
  *)
    echo "postgres.sh: start, create or stop" >&2
    exit 2
    ;;
esac
