"""Which addresses lie inside our own network, or nowhere: no message is ever sent there.

The lists are IANA's special-purpose registries, written out because the standard library's idea of
a public address changes from version to version.
"""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

_INSIDE_4 = """
    0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 168.63.129.16/32 169.254.0.0/16 172.16.0.0/12
    192.0.0.0/24 192.0.2.0/24 192.31.196.0/24 192.52.193.0/24 192.88.99.0/24 192.168.0.0/16
    192.175.48.0/24 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/3
"""
_INSIDE_6 = "2001::/23 2001:db8::/32 2002::/16 2620:4f:8000::/48 3fff::/20"
_NOWHERE_4 = tuple(map(IPv4Network, _INSIDE_4.split()))
_NOWHERE_6 = tuple(map(IPv6Network, _INSIDE_6.split()))
_PUBLIC_6 = IPv6Network("2000::/3")  # the rest is local, mapped, translated, multicast or unused


def is_inside(address: str) -> bool:
    """Whether it is no address of the public internet; what is no address at all is inside too."""
    try:
        found = ip_address(address)
    except ValueError:
        return True
    return _is_inside_4(found) if isinstance(found, IPv4Address) else _is_inside_6(found)


def _is_inside_4(address: IPv4Address) -> bool:
    return any(address in each for each in _NOWHERE_4)


def _is_inside_6(address: IPv6Address) -> bool:
    return address not in _PUBLIC_6 or any(address in each for each in _NOWHERE_6)
