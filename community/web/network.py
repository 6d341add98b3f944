"""The network that a request comes from, as far as it is anybody's business."""

from ipaddress import IPv4Address, IPv6Address, ip_address
from typing import Any

from litestar.connection import ASGIConnection

Connection = ASGIConnection[Any, Any, Any, Any]


def network_of(request: Connection) -> str:
    """One IPv4 address, or the /64 that a line has of IPv6; "" when nothing is known.

    Behind a proxy the server has put the visitor's address in its place, if TRUST_PROXY says so.
    """
    address = _address(request)
    if isinstance(address, IPv6Address):
        return f"{IPv6Address(int(address) >> 64 << 64)}/64"
    return str(address or "")


def shortened(network: str) -> str:
    """The network as it is shown and kept: without what would tell one neighbour from another."""
    address = network.partition("/")[0]
    if ":" in address:
        return f"{IPv6Address(int(IPv6Address(address)) >> 80 << 80)}".removesuffix("::") + ":x"
    return address.rpartition(".")[0] + ".x" if address else ""


def _address(request: Connection) -> IPv4Address | IPv6Address | None:
    try:
        address = ip_address(request.client.host if request.client else "")
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address
