#!/usr/bin/env bash
# build.sh: builds the web app into build/web: dist/ (what Vite makes), packed/ (the same, compressed) and embedded/
# (the sources that put it into the program). Does nothing when nothing has changed since the last time, and leaves the
# embedded sources alone when they come out the same. One build at a time, whoever starts it.
set -euo pipefail
cd "$(dirname "$0")/../.."
root=$PWD out=$PWD/build/web
mkdir -p "$out"
exec 9>"$out/.lock"
flock 9

inputs() {
  find web/src web/public web/tools docs/openapi.json web/*.json web/*.ts web/index.html web/.npmrc -type f \
    -not -path 'web/src/generated/*' -not -name '*.test.ts' -not -name '*.test.tsx' -print0 2>/dev/null | sort -z
}
digest="$(inputs | xargs -0 sha256sum | sha256sum | cut -d' ' -f1)"
if [[ "$(cat "$out/stamp" 2>/dev/null)" == "$digest" && -f "$out/embedded/web_files.cpp" ]]; then exit 0; fi

web/tools/install.sh
cd web
"$root/packaging/with-node.sh" node tools/generate.mjs
"$root/packaging/with-node.sh" node node_modules/vite/bin/vite.js build --logLevel warn
"$root/packaging/with-node.sh" node tools/pack.mjs "$out"
echo "$digest" >"$out/stamp"
