#!/bin/sh
# Runs a command with the package index cut off, and with no network but loopback where the system allows it.
# Loopback also gets an address as a room's Wi-Fi would give: the workshop has one to show, and nothing leaves.
set -eu
export PIP_NO_INDEX=1
loopback='import fcntl, socket, struct
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as plug:
    fcntl.ioctl(plug, 0x8914, struct.pack("16sh14x", b"lo", 0x41))  # SIOCSIFFLAGS: IFF_UP and IFF_RUNNING
    room = struct.pack("16sHH4s8x", b"lo:1", socket.AF_INET, 0, socket.inet_aton("192.168.16.12"))
    fcntl.ioctl(plug, 0x8916, room)  # SIOCSIFADDR'

if [ "$(id -u)" = 0 ]; then cut="unshare --net"; else cut="unshare --net --map-root-user"; fi
if [ "$(uname)" = Linux ] && $cut python3 -c "$loopback" 2>/dev/null; then
    echo "(réseau coupé, sauf 127.0.0.1 / network cut off, except 127.0.0.1)" >&2
    exec $cut sh -c 'python3 -c "$0" && exec "$@"' "$loopback" "$@"
fi
exec "$@"
