#!/usr/bin/env bash
# Builds the screens with the machine's own npm: build-web.sh WEB_FOLDER OUTPUT_FOLDER
# npm runs only when a file of the web folder has changed since the last build.
set -euo pipefail

web=$1
out=$2
stamps=$web/node_modules/.stamps

stamp_of() { # file list on stdin, NUL-separated
  sort -z | xargs -0 -r sha256sum | sha256sum | cut -d' ' -f1
}

cd "$web"
install_stamp=$(printf '%s\0' package.json package-lock.json | stamp_of)
source_stamp=$(find . \( -name node_modules -o -name dist \) -prune -o -type f -print0 | stamp_of)

if [[ $(cat "$stamps/install" 2>/dev/null || true) != "$install_stamp" ]]; then
  echo "screens: installing the npm packages"
  npm ci --no-audit --no-fund
  mkdir -p "$stamps"
  echo "$install_stamp" >"$stamps/install"
fi
if [[ ! -d dist || $(cat "$stamps/build" 2>/dev/null || true) != "$source_stamp" ]]; then
  echo "screens: building"
  npm run build
  echo "$source_stamp" >"$stamps/build"
fi
mkdir -p "$out"
cp -r dist/. "$out/"
