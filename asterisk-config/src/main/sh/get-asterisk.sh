#!/bin/sh
# Puts a real Asterisk into DIR without root, without a container, changing nothing else on the machine: Debian's packages are
# downloaded with a private apt state, checked by Debian's own signatures and unpacked. The mirror is the one this machine's apt uses
# already. The packages stay in DIR.debs, so that a second installation needs no network.
#
# usage: get-asterisk.sh DIR        then: DIR/asterisk -V
#   DIALER_DEBIAN_MIRROR   a mirror to use instead of the one in apt's configuration
#   DIALER_ASTERISK_SUITES suites to try in turn (default: "testing sid")
set -eu
least=22.10.1
suites=${DIALER_ASTERISK_SUITES:-testing sid}
keyring=/usr/share/keyrings/debian-archive-keyring.gpg

say() { printf 'asterisk: %s\n' "$*" >&2; }
fail() { printf 'asterisk: cannot install: %s\n' "$*" >&2; exit 1; }

[ $# -eq 1 ] || { echo "usage: $0 DIR" >&2; exit 2; }
case $(uname -s) in Linux) ;; *) fail "this needs Linux (Debian or a derivative); give your own with --asterisk DIR" ;; esac
for tool in apt-get dpkg dpkg-deb sha256sum flock readlink; do
  command -v "$tool" >/dev/null 2>&1 || fail "the program '$tool' is missing; install it, or give your own Asterisk with --asterisk DIR"
done
dir=$(readlink -m "$1")
mkdir -p "$(dirname "$dir")" 2>/dev/null || fail "the folder $(dirname "$dir") cannot be made"
[ -w "$(dirname "$dir")" ] || fail "the folder $(dirname "$dir") is not writable"
debs=$dir.debs
new=$dir.new.$$
state=$dir.apt.$$
trap 'rm -rf "$new" "$state"' EXIT
trap 'exit 130' INT TERM HUP

exec 9>"$dir.lock"
flock -w 900 9 || fail "another installation holds $dir.lock for more than 15 minutes"

version_of() { "$1/asterisk" -V 2>/dev/null | sed -n 's/^Asterisk \([0-9.]*\).*/\1/p'; }
good_enough() { [ -n "$1" ] && dpkg --compare-versions "$1" ge "$least"; }

if [ -x "$dir/asterisk" ] && good_enough "$(version_of "$dir")"; then
  say "Asterisk $(version_of "$dir") is already in $dir"
  exit 0
fi

# A mirror of Debian itself: apt tells the origin of each source once it has read its lists; before that only the address can tell.
find_mirror() {
  if [ -n "${DIALER_DEBIAN_MIRROR:-}" ]; then printf '%s\n' "$DIALER_DEBIAN_MIRROR"; return; fi
  targets=$(apt-get indextargets --format '$(LABEL)|$(REPO_URI)' 'Created-By: Packages' 2>/dev/null || true)
  printf '%s\n' "$targets" | sed -n 's/^Debian|//p' | head -n 1 | grep . && return
  printf '%s\n' "$targets" | sed -n 's/^[^|]*|//p' | grep -v security | grep -E '/debian/?$' | head -n 1
}

private_apt() { # a configuration that never touches the machine's own packages; the machine's proxy settings stay in force
  mkdir -p "$state/lists/partial" "$state/cache/archives/partial" "$state/log" "$state/etc"
  : > "$state/status"
  cat > "$state/apt.conf" <<E
#clear APT::Update::Post-Invoke;
#clear APT::Update::Post-Invoke-Success;
#clear DPkg::Post-Invoke;
Dir::Etc::sourcelist "$state/etc/sources.list";
Dir::Etc::sourceparts "/dev/null";
Dir::Etc::preferences "/dev/null";
Dir::Etc::preferencesparts "/dev/null";
Dir::State "$state";
Dir::State::lists "$state/lists";
Dir::State::status "$state/status";
Dir::Cache "$state/cache";
Dir::Cache::archives "$state/cache/archives";
Dir::Cache::pkgcache "";
Dir::Cache::srcpkgcache "";
Dir::Log "$state/log";
APT::Sandbox::User "";
APT::Install-Recommends "false";
APT::Get::AllowUnauthenticated "false";
Acquire::Languages "none";
Acquire::Retries "3";
Debug::NoLocking "true";
E
}

apt() { APT_CONFIG="$state/apt.conf" apt-get -c "$state/apt.conf" "$@"; }

download() { # suite
  echo "deb [signed-by=$keyring check-valid-until=no] $mirror $1 main" > "$state/etc/sources.list"
  rm -rf "$state/lists" && mkdir -p "$state/lists/partial"
  say "reading the package list of Debian $1"
  apt -qq update >"$state/log/update" 2>&1 || { say "$(grep '^[EW]:' "$state/log/update" | head -n 1)"; return 1; }
  offered=$(APT_CONFIG="$state/apt.conf" apt-cache -c "$state/apt.conf" policy asterisk \
    | sed -n 's/^ *Candidate: \([0-9]*:\)\{0,1\}\([0-9.]*\).*/\2/p')
  if ! good_enough "${offered:-}"; then
    say "Debian $1 has Asterisk ${offered:-none}, $least is needed $(grep '^[EW]:' "$state/log/update" | head -n 1)"
    return 1
  fi
  wanted=$(apt -qq -y --print-uris install base-files asterisk 2>/dev/null | grep -c "^'" || true)
  say "downloading Asterisk $offered: $wanted packages"
  apt -qq -y --download-only install base-files asterisk >"$state/log/install" 2>&1 &
  loader=$!
  ticks=0
  while kill -0 $loader 2>/dev/null; do
    sleep 1; ticks=$((ticks + 1))
    [ $((ticks % 4)) -ne 0 ] || say "  $(ls "$state/cache/archives" | grep -c '\.deb$' || true) of $wanted packages"
  done
  wait $loader || { say "$(grep '^E:' "$state/log/install" | head -n 1)"; return 1; }
}

keep_packages() { # into DIR.debs; the list of checksums is written last and says that the folder is whole
  rm -rf "$debs.new" && mkdir -p "$debs.new"
  mv "$state"/cache/archives/*.deb "$debs.new/"
  (cd "$debs.new" && sha256sum -- *.deb > SHA256SUMS)
  rm -rf "$debs" && mv "$debs.new" "$debs"
}

whole() { # the folder of packages: every one listed, every one as it was
  [ -f "$debs/SHA256SUMS" ] || return 1
  [ "$(wc -l < "$debs/SHA256SUMS")" -eq "$(find "$debs" -name '*.deb' | wc -l)" ] || return 1
  (cd "$debs" && sha256sum --status -c SHA256SUMS 2>/dev/null)
}

if whole; then
  say "using the $(wc -l < "$debs/SHA256SUMS") packages kept in $debs"
else
  [ -r "$keyring" ] || fail "$keyring is missing (package debian-archive-keyring); or give your own Asterisk with --asterisk DIR"
  mirror=$(find_mirror || true)
  [ -n "$mirror" ] || fail "apt on this machine names no Debian mirror; set DIALER_DEBIAN_MIRROR, or give your own Asterisk with --asterisk DIR"
  private_apt
  got=no
  for suite in $suites; do
    if download "$suite"; then got=yes; break; fi
  done
  [ $got = yes ] || fail "no suite of [$suites] gave Asterisk $least or later; is the network there? or give your own with --asterisk DIR"
  keep_packages
fi

say "unpacking"
mkdir -p "$new"
for deb in "$debs"/*.deb; do
  dpkg-deb -x "$deb" "$new" || fail "$deb does not unpack; remove the folder $debs and try again"
done
rm -rf "$new/usr/share/doc" "$new/usr/share/man" "$new/usr/share/locale" "$new/usr/share/info"
# Maintainer scripts do not run here; this link is what they would have made.
[ ! -d "$new/usr/share/asterisk/sounds/en_US_f_Allison" ] || ln -sfn en_US_f_Allison "$new/usr/share/asterisk/sounds/en"

# The tree brings its own C library, so it must be started by its own loader. exec keeps the process id.
cat > "$new/asterisk" <<'E'
#!/bin/sh
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
for loader in "$here"/usr/lib64/ld-linux-*.so.* "$here"/usr/lib/ld-linux-*.so.* "$here"/lib64/ld-linux-*.so.*; do
  [ -e "$loader" ] && break
done
for modules in "$here"/usr/lib/*/asterisk/modules; do break; done
libraries=$(dirname -- "$(dirname -- "$modules")")
exec "$loader" --library-path "$libraries" --argv0 asterisk "$here/usr/sbin/asterisk" "$@"
E
chmod 755 "$new/asterisk"

got=$(version_of "$new")
good_enough "$got" || fail "the unpacked program says version '${got:-nothing}', $least is needed; remove $debs and try again"
old=$dir.old.$$
[ ! -e "$dir" ] || mv "$dir" "$old"
mv "$new" "$dir"
rm -rf "$old"
say "Asterisk $got is ready in $dir"
