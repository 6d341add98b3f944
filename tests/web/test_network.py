"""Neighbours share an allowance where one line has many addresses, and no further."""

import pytest
from litestar import Request

from community.web.network import network_of, shortened


@pytest.mark.parametrize(
    ("address", "network", "shown"),
    [
        ("203.0.113.57", "203.0.113.57", "203.0.113.x"),
        ("::ffff:203.0.113.57", "203.0.113.57", "203.0.113.x"),
        ("2001:db8:12:34:5:6:7:8", "2001:db8:12:34::/64", "2001:db8:12:x"),
        ("::1", "::/64", ":x"),
        ("testclient", "", ""),
    ],
)
def test_the_network_of_an_address(address, network, shown):
    request = Request({"type": "http", "client": (address, 5000), "headers": []})

    assert network_of(request) == network
    assert shortened(network) == shown


def test_a_request_without_an_address_has_no_network():
    assert network_of(Request({"type": "http", "client": None, "headers": []})) == ""
