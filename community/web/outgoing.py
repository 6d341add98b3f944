"""An answer on its way out: the headers of the house, squeezed, or not sent again."""

from litestar.datastructures import Cookie

from community.web.asgi import Message, Receive, Send
from community.web.conditional import not_modified
from community.web.headers import ours_beside
from community.web.incoming import Incoming
from community.web.squeeze import squeezed

_MAKE_IT_ITS_OWN = {b"set-cookie"}
CUTS_SHORT = {408, 413}  # the rest of the request is not wanted


class Outgoing:
    """Holds a short answer until its body is known, so that it can be compared and squeezed.

    Streams, and answers that bring an ETag of their own, pass through as they are.
    """

    __slots__ = ("asked", "cookies", "is_head", "language", "receive", "send", "start", "status")

    def __init__(
        self,
        send: Send,
        receive: Receive,
        asked: dict[bytes, bytes],
        is_head: bool,
        language: str,
        cookies: list[Cookie],
    ) -> None:
        self.send, self.receive = send, receive
        self.asked = asked
        self.is_head = is_head
        self.language = language
        self.cookies = cookies
        self.start: Message | None = None
        self.status = 0

    async def __call__(self, message: Message) -> None:
        """Take one message of the answer."""
        start = self.start
        if message["type"] == "http.response.start":
            self.start, self.status = message, message["status"]
        elif start is not None and message["type"] == "http.response.body":
            self.start = None
            await self._begin(start, message)
        elif not self.is_head:
            await self.send(message)

    async def _begin(self, start: Message, body: Message) -> None:
        own = {name for name, _ in start["headers"]}  # ASGI has them in small letters
        if not body.get("more_body", False):
            body["body"] = squeezed(start, body.get("body", b""), self.asked)
            if self._may_be_kept(own) and not_modified(start, own, body["body"], self.asked):
                self.status, body["body"] = 304, b""
        start["headers"] += ours_beside(own, self.language)
        if self.cookies:
            start["headers"] += [cookie.to_encoded_header() for cookie in self.cookies]
        if self.is_head:
            body = {"type": "http.response.body", "body": b"", "more_body": False}
        if self.status in CUTS_SHORT:
            await self._send_and_close(start, body)
        else:
            await self.send(start)
            await self.send(body)

    def _may_be_kept(self, own: set[bytes]) -> bool:
        return self.status == 200 and not self.cookies and own.isdisjoint(_MAKE_IT_ITS_OWN)

    async def _send_and_close(self, start: Message, body: Message) -> None:
        """The answer first, then the end: who is cut off in mid-sentence would not hear it."""
        start["headers"].append((b"connection", b"close"))
        await self.send(start)
        await self.send({**body, "more_body": True})
        if isinstance(self.receive, Incoming):
            await self.receive.swallow()
        await self.send({"type": "http.response.body", "body": b"", "more_body": False})
