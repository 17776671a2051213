#!/bin/sh
# Make a virtual environment with exactly the locked dependencies: setup.sh PYTHON VENV
set -eu
python=$1
venv=$2

"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || {
  echo "Python 3.11 of nieuwer is nodig (gevonden: $("$python" --version 2>&1 || echo geen))." >&2
  exit 1
}

make_venv() {
  "$python" -m venv --clear "$venv" >/dev/null 2>&1
}

# Debian ships the venv module apart from Python itself.
if ! make_venv; then
  if command -v apt-get >/dev/null 2>&1 && [ "$(id -u)" = 0 ]; then
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq python3-venv >/dev/null
  fi
  make_venv || {
    echo "Python kan geen virtuele omgeving maken. Installeer het pakket python3-venv en probeer het opnieuw." >&2
    exit 1
  }
fi

"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
"$venv/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
