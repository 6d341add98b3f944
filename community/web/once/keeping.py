"""The answer to a program's write is kept on its way out."""

import asyncio
import logging
from functools import partial

from community.database.along import kept_along
from community.database.away import AWAY
from community.web.asgi import App, Message, Receive, Scope, Send
from community.web.once import claims, kept_answers
from community.web.once.claims import Claim
from community.web.once.kept_answers import LARGEST_BYTES

_MAY_DIFFER_NEXT_TIME = {401, 403, 429}  # and whatever went wrong on our side

log = logging.getLogger(__name__)


class Keeping:
    """Lets the app answer, and keeps the answer before the program gets it."""

    def __init__(self, app: App, claim: Claim) -> None:
        self.app = app
        self.claim = claim

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        held: list[Message] = []
        is_whole = asyncio.Event()

        async def hold(message: Message) -> None:
            held.append(message)
            if message["type"] == "http.response.body" and not message.get("more_body", False):
                is_whole.set()

        with kept_along(partial(claims.done, self.claim)):
            await self.app(scope, _until(is_whole, receive), hold)
        try:
            await self._settle(held)
        except AWAY as lost:
            log.error("The answer to %s was not kept: %r", scope["path"], lost)
        for message in held:
            await send(message)

    async def _settle(self, held: list[Message]) -> None:
        status: int = held[0]["status"]
        body = b"".join(message.get("body", b"") for message in held[1:])
        if status >= 500 or status in _MAY_DIFFER_NEXT_TIME or len(body) > LARGEST_BYTES:
            await claims.give_back(self.claim)
            return
        headers = [pair for pair in held[0]["headers"] if pair[0].lower() != b"set-cookie"]
        await kept_answers.keep(self.claim, status, headers, body)


def _until(is_whole: asyncio.Event, receive: Receive) -> Receive:
    """What is received; nothing more once the answer is whole.

    An answer that is streamed ends when its reader goes, and here that one has it only afterwards.
    """

    async def received() -> Message:
        asked = asyncio.ensure_future(receive())
        answered = asyncio.ensure_future(is_whole.wait())
        try:
            await asyncio.wait({asked, answered}, return_when=asyncio.FIRST_COMPLETED)
            return asked.result() if asked.done() else {"type": "http.disconnect"}
        finally:
            asked.cancel()
            answered.cancel()

    return received
