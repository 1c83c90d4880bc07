#!/bin/sh
# Runs the quick part of the tests under every supported Python that this machine has, each in an environment of its own
# below $1. Says which there are; ends with 1 if one of them fails.
set -eu
folder=$1
status=0
tried=""
for name in python3.11 python3.12 python3.13 python3.14 "${PYENV_ROOT:-$HOME/.pyenv}"/versions/3.1[1-4].*/bin/python; do
    version=$("$name" -c 'import sys; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || continue
    case "$tried " in *" $version "*) continue ;; esac
    tried="$tried $version"
    PYTHON=$name scripts/environment.sh "$folder/$version"
    bin="$folder/$version/bin"
    "$bin/python" -m pip install --quiet --disable-pip-version-check --constraint constraints.txt --editable '.[docx,test]'
    echo "Python $version"
    scripts/offline.sh "$bin/python" -m pytest tests/model tests/lessons tests/cli tests/checking tests/authoring || status=1
done
echo "Python :${tried:- aucun / none}"
exit $status
