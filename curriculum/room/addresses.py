"""The addresses of this machine, and the one that phones in the room can most likely reach."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException
from ipaddress import IPv4Address, IPv4Network

# Interfaces of containers, virtual machines and tunnels: no phone of the room is behind them.
_NOT_A_ROOM = re.compile(
    r"^(docker|br-|veth|virbr|vmnet|vboxnet|tun|tap|utun|wg|tailscale|zt|lxc|lxd|podman|cni|flannel|ppp)"
    r"|WSL|VirtualBox|VMware|Hyper-V|Default Switch|Loopback",
    re.IGNORECASE,
)
_WIRELESS = re.compile(r"^(wl|wifi|ath|ra\d)|Wi-?Fi|WLAN|Sans fil|AirPort", re.IGNORECASE)
# The networks that Windows, NetworkManager, macOS and Android give to the hotspot they open themselves.
_HOTSPOTS = tuple(IPv4Network(net) for net in ("192.168.137.0/24", "10.42.0.0/24", "192.168.2.0/24", "192.168.43.0/24"))


@dataclass(frozen=True)
class Address:
    """One IPv4 address of this machine and the name of its interface."""

    ip: str
    interface: str

    @property
    def for_phones(self) -> bool:
        """Whether a phone on the same Wi-Fi could reach it, as far as its kind says."""
        ip = IPv4Address(self.ip)
        return not (ip.is_loopback or ip.is_link_local or ip.is_unspecified or _NOT_A_ROOM.search(self.interface))


def found() -> list[Address]:
    """Return the addresses of the interfaces that are up, the likeliest for phones first, loopback last."""
    import psutil

    # A second address of an interface, such as eth0:1, has no state of its own.
    up = {name for name, state in psutil.net_if_stats().items() if state.isup}
    addresses = [
        Address(entry.address, name)
        for name, entries in psutil.net_if_addrs().items()
        for entry in entries
        if name.split(":")[0] in up and entry.family.name == "AF_INET"
    ]
    return sorted(addresses, key=_rank)


def proposed(addresses: list[Address]) -> Address | None:
    """Return the address to show to the room, or None when no phone can reach this machine."""
    return next((address for address in addresses if address.for_phones), None)


def answers(ip: str, port: int, timeout: float = 2.0) -> bool:
    """Whether the phones' first page is sent at this address when asked for from this machine.

    It proves that the pages are served there; a firewall may still stop the phones.
    """
    connection = HTTPConnection(ip, port, timeout=timeout)
    try:
        connection.request("HEAD", "/")
        return connection.getresponse().status == 200
    except (OSError, HTTPException):
        return False
    finally:
        connection.close()


def _rank(address: Address) -> tuple[bool | int, ...]:
    ip = IPv4Address(address.ip)
    hotspot = any(ip in network for network in _HOTSPOTS)
    wireless = bool(_WIRELESS.search(address.interface))
    return (not address.for_phones, ip.is_loopback, not hotspot, not wireless, not ip.is_private, int(ip))
