"""The body of a request, read before the app reads it."""

from community.web.asgi import Message, Receive


class Sent:
    """What was sent: read once to know it again, then given on just as it came."""

    def __init__(self, receive: Receive) -> None:
        self.receive = receive
        self.messages: list[Message] = []

    async def body(self, most_bytes: int) -> bytes | None:
        """The whole body; None when it is larger than `most_bytes`: the rest is unread."""
        size = 0
        while True:
            message = await self.receive()
            self.messages.append(message)
            size += len(message.get("body", b""))
            if size > most_bytes:
                return None
            if not message.get("more_body", False):
                return b"".join(each.get("body", b"") for each in self.messages)

    async def again(self) -> Message:
        """The next message, as if nobody had read it yet."""
        return self.messages.pop(0) if self.messages else await self.receive()
