#!/bin/sh
# The program of the container image: any command of the dialer, or `pbx FILE`, which writes our
# configuration and becomes the Asterisk server that FILE describes.
set -eu
run() {
  exec java --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow \
    ${DIALER_JAVA_OPTIONS:-} -jar "${DIALER_HOME:-/app}/dialer.jar" "$@"
}

if [ "${1:-}" = pbx ]; then
  [ $# -eq 2 ] || { echo "usage: dialer pbx FILE" >&2; exit 2; }
  (run asterisk apply "$2")
  value() { sed -n "s/^$1: *\"\{0,1\}\([^\"# ]*\).*/\1/p" "$2"; }
  exec "$(value programs "$2")/asterisk" -f -C "$(value folder "$2")/etc/asterisk.conf"
fi
run "$@"
