"""An answer on its way out: the headers of the house, squeezed, or not sent again."""

from litestar.datastructures import Cookie
from msgspec import Struct

from community.web.asgi import Headers, Message, Receive, Send
from community.web.entrance.conditional import revalidated
from community.web.entrance.headers import ours_beside
from community.web.entrance.incoming import Incoming
from community.web.entrance.squeeze import squeeze

CUTS_SHORT = {408, 413}  # the rest of the request is not wanted


class Outgoing(Struct):
    """Holds a short answer until its body is known, so that it can be compared and squeezed.

    Streams, and answers that bring an ETag of their own, pass through as they are.
    """

    send: Send
    receive: Receive
    asked: Headers
    is_head: bool
    language: str
    cookies: list[Cookie]
    start: Message | None = None
    status: int = 0

    async def take(self, message: Message) -> None:
        """Take one message of the answer; the first is held until the second has come."""
        start = self.start
        if message["type"] == "http.response.start":
            self.start, self.status = message, message["status"]
        elif start is not None:
            self.start = None
            self._finish(start, message)
            if self.status in CUTS_SHORT:
                await self._send_and_close(start, message)
            else:
                await self.send(start)
                await self.send(message)
        elif not self.is_head:
            await self.send(message)

    def _finish(self, start: Message, body: Message) -> None:
        own = dict(start["headers"])  # ASGI has their names in small letters
        if not body.get("more_body", False):
            squeeze(start, body, self.asked)
            if self.status == 200 and not (self.cookies or b"set-cookie" in own):
                self.status = revalidated(start, own, body, self.asked)
        start["headers"] += ours_beside(own, self.language)
        if self.cookies:
            start["headers"] += [cookie.to_encoded_header() for cookie in self.cookies]
        if self.is_head:
            body.update(body=b"", more_body=False)

    async def _send_and_close(self, start: Message, body: Message) -> None:
        """The answer first, then the end: who is cut off in mid-sentence would not hear it."""
        start["headers"].append((b"connection", b"close"))
        await self.send(start)
        await self.send({**body, "more_body": True})
        if isinstance(self.receive, Incoming):
            await self.receive.swallow()
        await self.send({"type": "http.response.body", "body": b"", "more_body": False})
