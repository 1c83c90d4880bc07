#!/bin/sh
# Prints the path of a Chromium. Where there is none: installs Debian's as root, otherwise stops with the command to type.
set -eu

find_browser() {
    for name in ${CHROMIUM:-chromium chromium-browser google-chrome}; do
        if command -v "$name" 2>/dev/null; then
            return
        fi
    done
    return 1
}

find_browser && exit 0
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    {
        apt-get update -q
        apt-get install -y -q --no-install-recommends chromium
    } >&2
    find_browser && exit 0
fi
echo "Les essais ont besoin de Chromium. Tapez d’abord, en administrateur / first type, as administrator:" >&2
echo "    apt-get update && apt-get install -y chromium" >&2
exit 1
