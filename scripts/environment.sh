#!/bin/sh
# Makes .venv hold what a target needs: `scripts/environment.sh start` or `... test`.
# Safe to repeat: a stamp names the locks it was made from. Packages come by name and hash from
# whatever registry pip is configured for; nothing else is downloaded.
set -eu
cd "$(dirname "$0")/.."

# Debian packages a target needs beside Python.
target=${1:-}
case $target in
    start) lock=requirements.lock packages="" ;;
    test) lock=requirements-dev.lock packages="chromium postgresql" ;;
    *) echo "environment.sh: unknown target \"$target\"; start or test" >&2; exit 2 ;;
esac

say() { echo "matchcut: $*" >&2; }

stop() {
    say "$1"
    shift
    for line; do echo "hint: $line" >&2; done
    exit 1
}

print_missing() {
    for package; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q ' installed$' || echo "$package"
    done
}

# Installs the Debian packages named, or says who can.
need() {
    [ $# -gt 0 ] || return 0
    command -v apt-get >/dev/null || stop "this system lacks what Debian calls $*" \
        "install the same with its own package manager, then run the command again"
    missing=$(print_missing "$@" | paste -s -d ' ' -)
    [ -n "$missing" ] || return 0
    as_root="env DEBIAN_FRONTEND=noninteractive"
    if [ "$(id -u)" -ne 0 ]; then
        sudo -n true 2>/dev/null || stop "only root can install what is missing: $missing" \
            "run: sudo apt-get install $missing" "then run the command again"
        as_root="sudo -n $as_root"
    fi
    say "installing Debian packages: $missing"
    $as_root apt-get update -qq </dev/null >&2 || say "the list of packages may be old"
    # shellcheck disable=SC2086 # a list of words
    $as_root apt-get install -y -qq --no-install-recommends $missing </dev/null >/dev/null ||
        stop "apt-get could not install: $missing" "its own words stand above"
}

# shellcheck disable=SC2086 # a list of words
need $packages

made_in() { echo "$PWD, $(.venv/bin/python -V 2>/dev/null)"; }
wanted=$(cat requirements*.lock pyproject.toml | cksum)
if [ "$(cat .venv/made-in 2>/dev/null)" = "$(made_in)" ]; then
    for stamp in ".venv/made-for-$target" .venv/made-for-test; do
        [ "$(cat "$stamp" 2>/dev/null)" != "$wanted" ] || exit 0
    done
else
    python=$(scripts/python.sh)
    [ -n "$python" ] || stop "found no Python 3.11 or newer" \
        "Debian 12, Ubuntu 24.04: apt-get install python3 python3-venv" \
        "Fedora: dnf install python3; macOS with Homebrew: brew install python@3.12"
    say "making .venv with $("$python" -V) ($python)"
    "$python" -c 'import ensurepip' 2>/dev/null ||
        need "python$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')-venv"
    "$python" -m venv --clear .venv
    made_in >.venv/made-in
fi

say "installing the $(grep -c '==' "$lock") packages of $lock; the first time this may take minutes"
quiet=-q
[ ! -t 2 ] || quiet=""
pip() { .venv/bin/python -m pip install $quiet --disable-pip-version-check --no-input "$@" >&2; }
pip --only-binary :all: --require-hashes -r "$lock" ||
    stop "the packages could not be installed" "pip's own words stand above"
pip --no-index --no-deps --no-build-isolation -e .
echo "$wanted" >".venv/made-for-$target"
say "the environment is ready"
