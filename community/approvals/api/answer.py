"""A guest's own words, by the token of the link in the mail."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.approvals.answer import Reply, answer
from community.commentary.find import words_of_guest
from community.commentary.standing import Standing
from community.commentary.tables import GuestAsking, Verdict

Mine = NamedDependency[GuestAsking]
HERE = "/api/v1/approvals/{token:str}"


class OwnWords(msgspec.Struct):
    """Words of the guest; `seen` goes with the answer to them."""

    id: UUID
    text: str
    about: str
    standing: Standing
    seen: str


class Own(msgspec.Struct):
    """All words of the guest, and until when they can be approved."""

    guest: str
    event: str
    until: datetime
    words: list[OwnWords]


class Decided(msgspec.Struct):
    """A verdict; approved words may be put otherwise."""

    id: UUID
    verdict: Verdict
    seen: str
    text: Annotated[str, Meta(description="Left out, they stay as they were seen.")] = ""


@get(HERE)
async def own_words(own_asking: Mine) -> Own:
    """The words the link asks about."""
    return await _own(own_asking)


@post(HERE, status_code=200)
async def decide(own_asking: Mine, data: JSONBody[list[Decided]]) -> Own:
    """Approve, edit or refuse words, all at once or not at all; 410 after the deadline."""
    stand = {each.id: each.text for each in (await _own(own_asking)).words}
    await answer(
        own_asking.event,
        own_asking,
        [Reply(x.id, x.verdict, x.text or stand.get(x.id, ""), x.seen) for x in data],
    )
    return await _own(own_asking)


async def _own(asking: GuestAsking) -> Own:
    words = [
        OwnWords(each.id, each.text, each.topic, each.standing, each.seen)
        for each in await words_of_guest(asking.event, asking.guest.id)
    ]
    return Own(asking.guest.name, asking.event.title, asking.until, words)


HANDLERS = [own_words, decide]
