"""What the facilitator's pages know of the participants' side."""

from __future__ import annotations

from curriculum.room.addresses import Address
from curriculum.room.participants_side import ParticipantsSide

HERE = "http://127.0.0.1:8888"


def test_a_side_with_a_port_of_its_own_is_reached_by_the_address_proposed_to_the_room(monkeypatch):
    monkeypatch.setattr("curriculum.room.addresses.found", lambda: [Address("192.168.1.20", "wlan0")])
    side = ParticipantsSide(port=1699)
    assert side.served
    assert side.address_for_phones(HERE) == "http://192.168.1.20:1699"
    assert side.address_here == "http://127.0.0.1:1699/"


def test_the_address_that_the_facilitator_chose_is_the_one_shown():
    side = ParticipantsSide(port=1612, address="10.0.0.4")
    assert side.address_for_phones(HERE) == "http://10.0.0.4:1612"
    assert side.address_here == "http://10.0.0.4:1612/"


def test_without_a_network_there_is_no_address_for_phones_but_one_for_this_machine(monkeypatch):
    monkeypatch.setattr("curriculum.room.addresses.found", lambda: [Address("127.0.0.1", "lo")])
    side = ParticipantsSide(port=1612)
    assert side.address_for_phones(HERE) == ""
    assert side.address_here == "http://127.0.0.1:1612/"


def test_where_there_is_one_port_phones_come_by_the_address_that_the_facilitator_uses():
    side = ParticipantsSide(prefix="/user/x/phone/")
    assert side.address_for_phones("https://hub.test") == "https://hub.test/user/x/phone/"
    assert side.address_here == "/user/x/phone/"


def test_a_jupyter_that_serves_no_phones_says_so():
    side = ParticipantsSide()
    assert not side.served
    assert side.address_for_phones(HERE) == side.address_here == ""
