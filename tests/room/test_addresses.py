"""The address proposed to the room."""

from __future__ import annotations

import pytest

from curriculum.room import addresses
from curriculum.room.addresses import Address, proposed

LOOPBACK = Address("127.0.0.1", "lo")
DOCKER = Address("172.17.0.1", "docker0")


def best(*found: Address) -> str | None:
    chosen = proposed(sorted(found, key=addresses._rank))
    return chosen and chosen.ip


def test_a_computer_without_network_proposes_nothing_to_the_room():
    assert best(LOOPBACK) is None
    assert best(LOOPBACK, DOCKER, Address("169.254.3.4", "eth0")) is None


def test_the_wifi_is_preferred_to_the_cable_and_the_cable_to_a_virtual_machine():
    cable, wifi = Address("10.0.0.4", "eth0"), Address("192.168.1.20", "wlan0")
    assert best(LOOPBACK, DOCKER, cable, wifi) == wifi.ip
    assert best(DOCKER, LOOPBACK, cable, Address("192.168.56.1", "VirtualBox Host-Only Network")) == cable.ip


@pytest.mark.parametrize("ip", ["192.168.137.1", "10.42.0.1", "192.168.2.1"])
def test_the_hotspot_that_this_computer_opened_comes_first(ip):
    assert best(Address("192.168.1.20", "wlan0"), Address(ip, "Local Area Connection* 2")) == ip


@pytest.mark.parametrize("name", ["vEthernet (WSL)", "VMware Network Adapter VMnet8", "br-3f2a", "tailscale0", "utun3"])
def test_an_interface_that_leads_to_no_room_is_never_proposed(name):
    assert best(LOOPBACK, Address("192.168.9.9", name)) is None


def test_this_computer_is_found_on_its_own_loopback_and_an_unused_port_does_not_answer():
    assert "127.0.0.1" in {address.ip for address in addresses.found()}
    assert addresses.answers("127.0.0.1", 9, timeout=1) is False
