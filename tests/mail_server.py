"""A real SMTP server on loopback that takes, refuses, delays or hangs up, as a test wishes."""

import asyncio
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from email import message_from_bytes
from email.message import Message as Mail
from typing import Any

import msgspec
from aiosmtpd.smtp import SMTP

from community import settings as kept
from community.settings import settings


class PostOffice:
    """Answers DATA with `answers` in order, then takes everything; remembers what it took."""

    def __init__(self, *answers: str) -> None:
        self.answers = list(answers)
        self.taken: list[Mail] = []
        self.tries = 0

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802
        self.tries += 1
        answer = self.answers.pop(0) if self.answers else "250 taken"
        if answer == "hang up":
            server.transport.abort()
            return "421 gone"
        if answer == "slow":
            await asyncio.sleep(0.3)
            answer = "250 taken at last"
        if answer.startswith("250"):
            self.taken.append(message_from_bytes(envelope.content))
        return answer


@asynccontextmanager
async def post_office(*answers: str) -> AsyncIterator[PostOffice]:
    """Inside the block mails go to this server."""
    office = PostOffice(*answers)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(office), "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    with _set(smtp_url=f"smtp://127.0.0.1:{port}"):
        yield office
    server.close()
    await server.wait_closed()


@contextmanager
def _set(**changed: str) -> Iterator[None]:
    """The settings are read once; a test that needs another one reads them anew."""
    usual = settings()
    kept.use(msgspec.structs.replace(usual, **changed))
    try:
        yield
    finally:
        kept.use(usual)
