#!/bin/sh
# Makes the virtual environment named in $1 with a Python that the package supports. Debian without python3-venv: installs
# it as root, otherwise stops with the command to type.
set -eu
folder=$1

supported() {
    "$1" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 14))' 2>/dev/null
}

find_python() {
    for name in ${PYTHON:-python3 python3.14 python3.13 python3.12 python3.11 python}; do
        if command -v "$name" >/dev/null 2>&1 && supported "$name"; then
            command -v "$name"
            return
        fi
    done
    echo "Il faut Python 3.11, 3.12, 3.13 ou 3.14. / Python 3.11, 3.12, 3.13 or 3.14 is needed." >&2
    return 1
}

[ -x "$folder/bin/python" ] && "$folder/bin/python" -m pip --version >/dev/null 2>&1 && exit 0

python=$(find_python)
if ! "$python" -c 'import ensurepip' 2>/dev/null; then
    version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -q
        apt-get install -y -q --no-install-recommends "python$version-venv"
    else
        echo "Tapez d’abord, en administrateur / first type, as administrator:" >&2
        echo "    apt-get install -y python$version-venv" >&2
        exit 1
    fi
fi
"$python" -m venv --clear "$folder"
