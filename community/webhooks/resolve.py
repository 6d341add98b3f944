"""Turn a host into addresses that may be connected to, once for each attempt.

What is returned here is what is connected to, so a name that answers differently a moment later
changes nothing.
"""

import asyncio
from collections.abc import Awaitable, Callable
from socket import SOCK_STREAM

from community.webhooks.inside import is_inside
from community.webhooks.no_answer import NoAnswer
from community.webhooks.place import Place
from community.webhooks.tables import Failure

Ask = Callable[[str, int], Awaitable[list[str]]]


async def look_up(host: str, port: int) -> list[str]:
    """What the system's resolver says; it also reads numbers such as 2130706433 or 0177.1."""
    found = await asyncio.get_running_loop().getaddrinfo(host, port, type=SOCK_STREAM)
    return list(dict.fromkeys(str(each[4][0]) for each in found))


async def addresses_of(place: Place, ask: Ask) -> list[str]:
    """Its addresses. NoAnswer when there is none, or when a single one of them lies inside."""
    try:
        found = await ask(place.host, place.port)
    except (OSError, UnicodeError) as unknown:
        raise NoAnswer(Failure.NOT_FOUND, str(unknown)) from unknown
    if not place.may_be_inside and any(is_inside(each) for each in found):
        raise NoAnswer(Failure.INSIDE)
    return found
