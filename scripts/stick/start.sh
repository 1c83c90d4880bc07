#!/bin/sh
# Starts the workshop with a Python that this computer has. On macOS: double-click the .command file.
cd "$(dirname "$0")" || exit 1
export PYTHONUTF8=1
for name in python3.13 python3.12 python3.14 python3.11 python3 python; do
    if "$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
        exec "$name" parcours/start.py @LANG@ "$@"
    fi
done
cat python/@READ_ME@
exit 1
