"""A request's body on its way in: it comes in time, or it is not waited for."""

import asyncio
from contextlib import suppress

from litestar.exceptions import HTTPException

from community.web.asgi import Message, Receive

GRACE_SECONDS = 30
SLOWEST_BYTES = 20_000  # a second: a telephone with one bar
LARGEST_BYTES = 10_000_000
SWALLOWS_BYTES = 8_000_000
SWALLOWS_SECONDS = 5


def in_time(receive: Receive, headers: dict[bytes, bytes]) -> Receive:
    """The same, giving up with 408 on a body that comes slower than a poor line would bring it."""
    if b"content-length" not in headers and b"transfer-encoding" not in headers:
        return receive
    announced = headers.get(b"content-length", b"")
    size = min(int(announced), LARGEST_BYTES) if announced.isdigit() else LARGEST_BYTES
    return Incoming(receive, GRACE_SECONDS + size / SLOWEST_BYTES)


class Incoming:
    """Counts the time until the body is whole; afterwards one may wait for its sender's leaving."""

    def __init__(self, receive: Receive, seconds: float) -> None:
        self.receive = receive
        self.until: float | None = asyncio.get_running_loop().time() + seconds

    async def __call__(self) -> Message:
        try:
            async with asyncio.timeout_at(self.until):
                message = await self.receive()
        except TimeoutError:
            raise HTTPException(status_code=408) from None
        if not message.get("more_body", False):
            self.until = None
        return message

    async def swallow(self) -> None:
        """Take what still comes, within reason: who is cut off would not hear our answer."""
        left = SWALLOWS_BYTES
        with suppress(TimeoutError):
            async with asyncio.timeout(SWALLOWS_SECONDS):
                while left > 0 and self.until is not None:
                    left -= len((await self()).get("body", b""))
