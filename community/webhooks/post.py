"""Post a message to a place outside, trusting neither its name nor its answer.

The connection goes to the very address that was checked, TLS is checked against the host's name, no
redirect is followed, no proxy is asked, and no more is read than is shown to the organisers.
"""

import asyncio
import ssl
from functools import cache
from typing import NamedTuple

from httptools import HttpParserError, HttpParserUpgrade

from community.refusal import Refused
from community.webhooks.heard import Heard
from community.webhooks.no_answer import NoAnswer
from community.webhooks.place import Place, read_place
from community.webhooks.resolve import Ask, addresses_of, look_up
from community.webhooks.tables import Failure

WITHIN_SECONDS = 15.0
CONNECTS_WITHIN_SECONDS = 5.0  # so that a dead address leaves time for the next

Link = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Answer(NamedTuple):
    """What the other side said: the status, how long it wants to be left alone, how it began."""

    status: int
    retry_after: str
    start: str


async def post(
    url: str, headers: list[tuple[str, str]], body: bytes, ask: Ask = look_up,
    within_seconds: float = WITHIN_SECONDS,
) -> Answer:  # fmt: skip
    """The answer; once there is a status, a body that drips or never ends changes nothing.

    Raises NoAnswer when there is no status within the time, or when the place lies inside.
    """
    heard = Heard()
    try:
        async with asyncio.timeout(within_seconds):
            await _talk(url, headers, body, ask, heard)
    except TimeoutError as late:
        if not heard.status:
            raise NoAnswer(Failure.TOO_SLOW) from late
    if not heard.status:
        raise NoAnswer(Failure.NO_HTTP, "no status")
    return Answer(heard.status, heard.headers.get("retry-after", ""), heard.start)


async def _talk(
    url: str, headers: list[tuple[str, str]], body: bytes, ask: Ask, heard: Heard
) -> None:
    try:
        place = read_place(url)
        addresses = await addresses_of(place, ask)
        await _exchange(place, addresses, _request(place, headers, body), heard)
    except Refused as no:  # the settings were others when the address was given
        raise NoAnswer(Failure.INSIDE, no.sentence) from no
    except (HttpParserError, HttpParserUpgrade) as odd:
        raise NoAnswer(Failure.NO_HTTP, str(odd)) from odd
    except OSError as lost:
        raise NoAnswer(Failure.NO_CONNECTION, str(lost)) from lost


def _request(place: Place, headers: list[tuple[str, str]], body: bytes) -> bytes:
    lines = [
        f"POST {place.target} HTTP/1.1",
        f"host: {place.named}",
        "user-agent: community",
        "connection: close",
        "content-type: application/json",
        f"content-length: {len(body)}",
        *(f"{name}: {value}" for name, value in headers),
    ]
    return "\r\n".join([*lines, "", ""]).encode("ascii") + body


async def _exchange(place: Place, addresses: list[str], request: bytes, heard: Heard) -> None:
    reader, writer = await _connect(place, addresses)
    try:
        writer.write(request)
        while not heard.is_enough and (piece := await reader.read(4096)):
            heard.feed(piece)
    finally:
        writer.transport.abort()  # a polite end of TLS would wait for the other side


async def _connect(place: Place, addresses: list[str]) -> Link:
    lost = OSError("no address")
    for address in addresses:
        try:
            async with asyncio.timeout(CONNECTS_WITHIN_SECONDS):
                return await _open(place, address)
        except OSError as why:
            lost = why
    raise lost


async def _open(place: Place, address: str) -> Link:
    if not place.is_secure:
        return await asyncio.open_connection(address, place.port)
    return await asyncio.open_connection(
        address, place.port, ssl=trusted(), server_hostname=place.host
    )


@cache
def trusted() -> ssl.SSLContext:
    """The authorities that this machine trusts, read once."""
    return ssl.create_default_context()
