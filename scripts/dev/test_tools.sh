#!/bin/sh
# See to it that there is what the tests need beside Python: a Chromium, and node for the scripts of the site.
set -eu

have() {
  for name in "$@"; do
    command -v "$name" >/dev/null 2>&1 && return 0
  done
  return 1
}

missing=""
have chromium chromium-browser google-chrome || missing="chromium"
have node || missing="$missing nodejs"
[ -n "$missing" ] || exit 0

if have apt-get; then
  sudo=""
  [ "$(id -u)" = 0 ] || sudo="sudo -n"
  # shellcheck disable=SC2086 # both are lists of words
  $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing >/dev/null && exit 0
fi
echo "Dit ontbreekt: $missing. Installeer het (Debian: apt-get install $missing) en zorg dat het op je PATH staat." >&2
exit 1
