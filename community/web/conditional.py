"""Answers that have not changed are not sent again (RFC 9110, sections 8.8 and 13)."""

from hashlib import blake2b

from community.web.asgi import Message, Send
from community.web.squeeze import squeezed


class Conditional:
    """Holds a short answer until its body is known, gives it an ETag, and sends 304 if it fits.

    Whole texts are squeezed for browsers that take it. Streams, and answers that bring an ETag of
    their own, pass through as they are.
    """

    def __init__(self, send: Send, headers: dict[str, str], is_head: bool) -> None:
        self.send = send
        self.wanted = headers.get("if-none-match", "")
        self.accepted = headers.get("accept-encoding", "")
        self.is_head = is_head
        self.start: Message | None = None

    async def __call__(self, message: Message) -> None:
        """Take one message of the answer."""
        if message["type"] == "http.response.start":
            self.start = message
        elif message["type"] == "http.response.body" and self.start is not None:
            await self._begin(self.start, message)
            self.start = None
        elif not self.is_head:
            await self.send(message)

    async def _begin(self, start: Message, body: Message) -> None:
        if not body.get("more_body", False):
            body["body"] = squeezed(start, body.get("body", b""), self.accepted)
        if _may_be_kept(start, body):
            tag = b'"' + blake2b(body.get("body", b""), digest_size=12).hexdigest().encode() + b'"'
            start["headers"] = [*start["headers"], (b"etag", tag)]
            if tag.decode() in self.wanted:
                start["status"] = 304
                start["headers"] = [each for each in start["headers"] if each[0] not in _OF_A_BODY]
                body = _nothing()
        await self.send(start)
        await self.send(_nothing() if self.is_head else body)


_OF_A_BODY = {b"content-length", b"content-encoding"}


def _nothing() -> Message:
    return {"type": "http.response.body", "body": b"", "more_body": False}


def _may_be_kept(start: Message, body: Message) -> bool:
    names = {name.lower() for name, _ in start.get("headers", [])}
    is_whole = not body.get("more_body", False)
    return start.get("status") == 200 and is_whole and not names & {b"etag", b"set-cookie"}
