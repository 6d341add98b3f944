"""Real HTTP servers on loopback that take messages, refuse them, or misbehave."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from ssl import SSLContext
from typing import Any

import msgspec

from community import settings as kept
from community.database import fetch_value
from community.settings import settings
from community.webhooks.kinds import kinds
from community.webhooks.secret import sealed
from community.webhooks.tables import Delivery, Destination

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
OK = b"HTTP/1.1 204 No Content\r\n\r\n"


class Receiver:
    """Answers with `answers` in order, then with 204; keeps what it was sent."""

    def __init__(self, answers: tuple[bytes, ...]) -> None:
        self.answers = list(answers)
        self.heads: list[dict[str, str]] = []
        self.bodies: list[bytes] = []
        self.lines: list[str] = []
        self.port = 0

    async def __call__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            line, *rest = (await reader.readuntil(b"\r\n\r\n")).decode().strip().split("\r\n")
            head = dict(each.split(": ", 1) for each in rest)
            self.lines.append(line)
            self.heads.append(head)
            self.bodies.append(await reader.readexactly(int(head["content-length"])))
            await self.answer(writer)
        except (ConnectionError, asyncio.IncompleteReadError):
            pass
        finally:
            writer.close()

    async def answer(self, writer: asyncio.StreamWriter) -> None:
        """The next answer; a test may put its own in place."""
        writer.write(self.answers.pop(0) if self.answers else OK)
        await writer.drain()

    @property
    def url(self) -> str:
        """Its address."""
        return f"http://127.0.0.1:{self.port}/hooks?from=community"


@asynccontextmanager
async def receiver(
    *answers: bytes, host: str = "127.0.0.1", tls: SSLContext | None = None
) -> AsyncIterator[Receiver]:
    """Inside the block this server runs, and may be sent to although it is inside."""
    made = Receiver(answers)
    server = await asyncio.start_server(made, host, 0, ssl=tls)
    made.port = server.sockets[0].getsockname()[1]
    with changed(webhooks_inside=f"127.0.0.1:{made.port}, receiver.test:{made.port}"):
        yield made
    server.close()


@contextmanager
def changed(**settings_: Any) -> Iterator[None]:
    """Inside the block these settings hold."""
    usual = settings()
    kept.use(msgspec.structs.replace(usual, **settings_))
    try:
        yield
    finally:
        kept.use(usual)


async def a_destination(url: str, **known: Any) -> Destination:
    """A destination that is told everything."""
    given = {"name": "CRM", "url": url, "kinds": list(kinds()), "secret": sealed(SECRET), **known}
    destination = Destination(**given)
    await destination.save()
    return destination


async def newest() -> Delivery:
    """What was announced last, as it stands now."""
    found = await Delivery.objects().get(
        Delivery.id == await fetch_value("SELECT id FROM delivery ORDER BY id DESC LIMIT 1")
    )
    assert found is not None
    return found
