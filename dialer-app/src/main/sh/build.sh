# Sourced by ./dialer: builds the application when a source has changed, and starts it.

# Native access: the PostgreSQL and Redis clients' network library; both options only silence warnings.
# The pinned time zones stand before the first line of ours runs.
java_options=(--enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
  -Djava.time.zone.DefaultZoneRulesProvider=dialer.compliance.window.PinnedZoneRulesProvider)

source_stamp() {
  (
    cd "$root"
    find . \( -name target -o -name node_modules -o -name dist -o -name .git \) -prune -o -type f \
      \( -name pom.xml -o -path '*/src/main/*' -o -path './ui/web/*' \) -print0 \
      | sort -z | xargs -0 sha256sum | sha256sum | cut -c1-16
  )
}

# maven_with_progress LOG ARGUMENT...: one line per module; what went wrong is shown in full.
maven_with_progress() {
  local log=$1
  shift
  if ! (cd "$root" && mvn -B "$@" 2>&1) | tee "$log" \
    | grep --line-buffered -E '^\[INFO\] Building .*\[[0-9]+/[0-9]+\]$|^screens: ' \
    | sed -uE 's/^\[INFO\] Building ([^ ]+) .*(\[.*\])$/dialer:   \1 \2/' >&2; then
    grep -E '\[ERROR\]|^npm error|error TS' "$log" | head -n 40 >&2 || true
    fail "the build failed; all of it is in $log"
  fi
}

# Sets app to the folder of the built application, which is named by the stamp of its sources.
build_app() {
  app=$cache/app-$(source_stamp)
  mkdir -p "$cache"
  exec 8>"$cache/build.lock"
  flock -n 8 || { say "waiting for another build to end" && flock 8; }
  if [[ ! -f $app/complete ]]; then
    check_build_tools
    say "building (the first time also fetches libraries; one to three minutes)"
    maven_with_progress "$cache/build.log" -Dmaven.test.skip=true package
    extract_app
    remove_old_apps
  fi
  exec 8>&-
  hold_app
}

extract_app() {
  local jar
  jar=$(ls "$root"/dialer-app/target/dialer-app-*.jar)
  rm -rf "$app"
  mkdir -p "$app"
  "$(jdk_25)/bin/java" -Djarmode=tools -jar "$jar" extract --destination "$app/ext" >/dev/null
  mv "$app"/ext/dialer-app-*.jar "$app/ext/dialer.jar"
  touch "$app/lock"
  train_app
  touch "$app/complete"
}

# A short run of the real application teaches the JVM what to load; later starts take half as long.
train_app() {
  say "preparing a fast start"
  if "$(jdk_25)/bin/java" "${java_options[@]}" -XX:AOTCacheOutput="$app/dialer.aot" \
    -jar "$app/ext/dialer.jar" warm-up >"$cache/warm-up.log" 2>&1; then
    return
  fi
  rm -f "$app/dialer.aot"*
  say "that failed (see $cache/warm-up.log); starts will take some seconds longer"
}

# Whoever runs an application holds its lock; the two newest stay for going back and forth.
remove_old_apps() {
  local old
  for old in $(ls -dt "$cache"/app-* | tail -n +3); do
    [[ $old != "$app" ]] && flock -n "$old/lock" true 2>/dev/null && rm -rf "$old"
  done
  return 0
}

hold_app() {
  exec 9<"$app/lock"
  flock -s 9
}

# run_app COMMAND ARGUMENT...: java takes the place of this script, so that Ctrl-C reaches it alone.
run_app() {
  build_app
  local options=("${java_options[@]}")
  [[ ! -f $app/dialer.aot ]] || options+=(-XX:AOTCache="$app/dialer.aot")
  # shellcheck disable=SC2086
  exec "$(jdk_25)/bin/java" "${options[@]}" ${DIALER_JAVA_OPTIONS:-} -jar "$app/ext/dialer.jar" "$@"
}

fetch_asterisk() { "$root/asterisk-config/src/main/sh/get-asterisk.sh" "$cache/asterisk"; }

# The user's own Asterisk if --asterisk DIR is given, otherwise the one kept in the cache.
run_with_asterisk() {
  local word
  for word in "$@"; do
    case $word in
      --asterisk | --asterisk=* | --help | -h | --version) run_app "$@" ;;
    esac
  done
  mkdir -p "$cache"
  fetch_asterisk || fail "no Asterisk; give your own with --asterisk DIR"
  run_app "$@" --asterisk "$cache/asterisk"
}
