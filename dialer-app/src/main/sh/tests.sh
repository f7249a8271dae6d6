# Sourced by ./dialer: the layout of the sources, and everything that proves the project.

# format_with OPTION [FOLDER...]: runs the formatter once over the sources, all of them unless folders are
# given; with --dry-run it names what it would change.
format_with() {
  local option=$1
  shift
  [[ $# -gt 0 ]] || set -- "$root"
  mkdir -p "$root/target"
  local arguments=$root/target/format.arguments
  {
    echo "$option"
    realpath -z -- "$@" | xargs -0 -I{} \
      find {} \( -name target -o -name node_modules \) -prune -o -name '*.java' -print
  } >"$arguments"
  (cd "$root" && mvn -q -B -N -Pformat validate -Dstyle.color=never \
    -Dformat.arguments="$arguments")
}

format_sources() {
  check_build_tools
  format_with --replace "$@"
}

check_format() {
  say "checking the layout of the sources"
  local changed
  changed=$(format_with --dry-run) || fail "the formatter cannot read the sources: $changed"
  changed=$(grep -o '/.*\.java' <<<"$changed" || true)
  [[ -z $changed ]] || fail "run ./dialer format; not laid out as they should be:
${changed//$root\//  }"
}

chromium_path() { type -P chromium || type -P chromium-browser || type -P google-chrome || true; }

# Exports what tests look for, as far as it can be had, and names what cannot.
find_test_programs() {
  : "${DIALER_CHROMIUM:=$(chromium_path)}" "${DIALER_SIPP:=$(type -P sipp || true)}"
  [[ -n $DIALER_CHROMIUM ]] || want chromium Chromium
  [[ -n $DIALER_SIPP ]] || want sip-tester SIPp
  install_wanted
  : "${DIALER_CHROMIUM:=$(chromium_path)}" "${DIALER_SIPP:=$(type -P sipp || true)}"
  if [[ -z ${DIALER_ASTERISK:-} ]] && fetch_asterisk; then DIALER_ASTERISK=$cache/asterisk; fi
  skipped=()
  export_or_skip DIALER_ASTERISK "all calls on a real Asterisk (it could not be fetched)"
  export_or_skip DIALER_SIPP "carriers and callers played by SIPp (Debian: apt-get install sip-tester)"
  export_or_skip DIALER_CHROMIUM "the screens in a browser (Debian: apt-get install chromium)"
}

export_or_skip() { # NAME WHAT
  if [[ -n ${!1:-} ]]; then
    export "${1?}"
  else
    unset "$1"
    skipped+=("$2")
  fi
}

run_web_tests() {
  [[ -f $root/ui/web/package.json ]] && grep -q '"test"' "$root/ui/web/package.json" || return 0
  say "testing the screens' own code"
  (cd "$root/ui/web" && npm test -- --reporter=default --reporter=junit \
    --outputFile="$root/ui/target/surefire-reports/TEST-web.xml")
}

find_reports() {
  find "$root" -path '*/target/surefire-reports/TEST-*.xml' -not -path '*/node_modules/*' -print0
}

# Names each test that failed, with the first line of why, so that the end of a long log says what to do.
name_failures() {
  find_reports | xargs -0 -r awk '
    function value(name) {
      return match($0, " " name "=\"[^\"]*") \
        ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : ""
    }
    /<testcase / { of = value("classname"); test = value("name") }
    /<(failure|error)[ >]/ { print "FAILED " of "." test ": " substr(value("message"), 1, 300) }'
}

# Adds up the reports: passed, failed, skipped.
sum_of_reports() {
  find_reports | xargs -0 -r awk '
      function count(name) {
        return match($0, " " name "=\"[0-9]+") \
          ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) + 0 : 0
      }
      FNR == 1 { found = 0 }
      /<testsuites / || (/<testsuite / && FILENAME !~ /TEST-web.xml$/) {
        if (found) next
        found = 1
        tests += count("tests"); failed += count("failures") + count("errors")
        skipped += count("skipped")
      }
      END { printf "%d %d %d\n", tests - failed - skipped, failed, skipped }'
}

run_tests() {
  local -a options=() skipped
  case "${1:-}" in
    --long) options+=(-Dtests.excluded=) ;;
    '') ;;
    *) fail "test knows one option, --long; '$1' is not it" ;;
  esac
  mkdir -p "$cache"
  check_build_tools
  find_test_programs
  find_reports | xargs -0 -r rm -f
  check_format

  say "building and testing"
  local result=0 passed failed left_out
  (cd "$root" && mvn -B -Dmaven.test.failure.ignore=true "${options[@]}" verify) || result=1
  run_web_tests || result=1

  read -r passed failed left_out < <(sum_of_reports)
  [[ ${#skipped[@]} -eq 0 ]] || say "NOT TESTED HERE: $(join '; ' "${skipped[@]}")"
  [[ $failed -eq 0 && $passed -gt 0 ]] || result=1
  [[ $result -eq 0 ]] || say "there are failures; see above
$(name_failures)"
  printf '%d passed, %d failed, %d skipped\n' "$passed" "$failed" "${left_out:-0}"
  return "$result"
}
