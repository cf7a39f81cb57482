#!/usr/bin/env bash
# openapi.sh PROGRAM: docs/openapi.json is what the program prints of its routes; `make openapi` writes it anew.
set -uo pipefail
cd "$(dirname "$0")/.." || exit 2
if diff -u docs/openapi.json <("$1" openapi); then
  echo "1 passed, 0 failed"
else
  echo "docs/openapi.json is stale: run make openapi"
  echo "0 passed, 1 failed"
  exit 1
fi
