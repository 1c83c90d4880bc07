#!/bin/sh
# Prints the path of node, which only builds and tests the front end. Where node 18 or npm is missing: installs Debian's
# as root, otherwise stops with the command to type.
set -eu

find_node() {
    command -v npm >/dev/null 2>&1 && node -e 'process.exit(Number(parseInt(process.versions.node) < 18))' 2>/dev/null \
        && command -v node
}

find_node && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    {
        apt-get update -q
        apt-get install -y -q --no-install-recommends nodejs npm
    } >&2
    find_node && exit 0
fi
echo "L’interface se construit et s’essaie avec node 18 et npm. Tapez d’abord, en administrateur /" >&2
echo "the front end is built and tested with node 18 and npm. First type, as administrator:" >&2
echo "    apt-get update && apt-get install -y nodejs npm" >&2
exit 1
