# Sourced by ./dialer: finds what must be on the machine; as root on Debian, installs what is missing.

# Packages are read and installed at most once per run.
declare -A wanted_packages=()
declare -a missing=()

may_install() { [[ $(id -u) -eq 0 ]] && command -v apt-get >/dev/null; }

offered() { [[ $(apt-cache policy "$1" 2>/dev/null) =~ Candidate:\ [0-9] ]]; }

# want PACKAGE WHAT: to be installed if apt offers it, otherwise named as missing.
want() { wanted_packages[$1]=$2; }

install_wanted() {
  [[ ${#wanted_packages[@]} -gt 0 ]] || return 0
  local package
  local -a names=()
  if may_install; then
    say "reading the list of packages"
    apt-get -qq update >&2 || say "apt-get update failed; going on with the list there is"
    for package in "${!wanted_packages[@]}"; do
      offered "$package" && names+=("$package")
    done
    if [[ ${#names[@]} -gt 0 ]]; then
      say "installing: ${names[*]}"
      DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install \
        "${names[@]}" </dev/null >"$cache/apt.log" 2>&1 || say "apt-get failed; see $cache/apt.log"
    fi
  fi
  wanted_packages=()
}

# The first JDK 25 found where installers put them; empty if there is none.
jdk_25() {
  local home
  for home in "${JAVA25_HOME:-}" "${JAVA_HOME:-}" /usr/lib/jvm/* /opt/* /usr/java/* \
    "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.local/share/mise/installs/java/*; do
    [[ -n $home && -x $home/bin/javac && -r $home/release ]] || continue
    grep -q '^JAVA_VERSION="25[."]' "$home/release" || continue
    printf '%s\n' "$home"
    return
  done
}

major_of() { sed -E 's/[^0-9]*([0-9]+).*/\1/'; }

node_is_recent() { command -v node >/dev/null && [[ $(node --version | major_of) -ge 20 ]]; }

maven_java_is_recent() {
  command -v mvn >/dev/null || return 1
  local version
  version=$(mvn -v 2>/dev/null | sed -n 's/^Java version: //p' | major_of)
  [[ ${version:-0} -ge 17 ]]
}

check_build_tools() {
  [[ -n $(jdk_25) ]] || want openjdk-25-jdk-headless "a JDK 25"
  maven_java_is_recent || { want maven Maven && want openjdk-17-jre-headless "Java 17"; }
  node_is_recent || want nodejs Node
  command -v npm >/dev/null || want npm npm
  install_wanted

  missing=()
  [[ -n $(jdk_25) ]] || missing+=("a JDK 25 in /usr/lib/jvm or JAVA25_HOME (Temurin 25 for instance)")
  command -v mvn >/dev/null || missing+=("Maven 3.8 or later (Debian: maven)")
  ! command -v mvn >/dev/null || maven_java_is_recent || missing+=("Java 17 or later for Maven")
  node_is_recent || missing+=("Node 20 or later (Debian 12 has 18; take it from nodejs.org)")
  command -v npm >/dev/null || missing+=("npm")
  [[ ${#missing[@]} -eq 0 ]] || fail "install first: $(join '; ' "${missing[@]}")"
  JAVA25_HOME=$(jdk_25)
  export JAVA25_HOME
}

join() { # SEPARATOR WORD...
  local separator=$1 text=$2 word
  shift 2
  for word in "$@"; do text+=$separator$word; done
  printf '%s' "$text"
}
