"""The address by which others in the same network reach this machine."""

import ipaddress
import socket

from community.cli.machine import CannotDo

PRIVATE = [
    ipaddress.IPv4Network(each)
    for each in ("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "169.254.0.0/16", "127.0.0.0/8")
]
_ELSEWHERE = ("192.0.2.1", 9)  # for documents only; nothing is sent there


def own_address(given: str = "") -> ipaddress.IPv4Address:
    """The one that was given, else the one this machine would be seen by; never a public one."""
    found = given or _towards_others() or _by_own_name()
    try:
        address = ipaddress.IPv4Address(found)
    except ValueError:
        raise CannotDo(
            "This machine's address in the network cannot be found. Its network settings tell it:"
            " community venue --address 192.168.1.20"
        ) from None
    if not any(address in network for network in PRIVATE):
        raise CannotDo(f"{address} is no address inside a network, such as 192.168.1.20.")
    return address


def _towards_others() -> str:
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as trial:
        try:
            trial.connect(_ELSEWHERE)
        except OSError:  # no way out, as on a laptop that is the hotspot itself
            return ""
        return str(trial.getsockname()[0])


def _by_own_name() -> str:
    try:
        known = socket.gethostbyname_ex(socket.gethostname())[2]
    except OSError:
        return ""
    return next((each for each in known if not each.startswith("127.")), "")
