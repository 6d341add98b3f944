"""What I am asked and what I said, for my own programs."""

from typing import Any

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.consents.decide import decide
from community.consents.find import answers_of
from community.consents.purpose import Purpose
from community.consents.tables import Channel, State
from community.consents.wordings import version, wording
from community.members.tables import Member


class Asked(msgspec.Struct):
    """A purpose in the words of today, and what I said to them; null when I said nothing yet."""

    purpose: Purpose
    version: int
    title: str
    means: str
    text_hash: str
    state: State | None

    @classmethod
    def of(cls, purpose: Purpose, said: State | None) -> "Asked":
        """The purpose as a program reads it."""
        words = wording(purpose)
        return cls(purpose, version(purpose), words.title, words.means, words.hash, said)


class Consents(msgspec.Struct):
    """Every purpose on its own; nothing else depends on the answers."""

    consents: list[Asked]


class YesOrNo(msgspec.Struct):
    """Yes, or no: a no after a yes takes it back."""

    yes: bool


@get("/api/v1/me/consents")
async def my_consents(me: NamedDependency[Member]) -> Consents:
    """What I am asked, in the words of today, and what I said."""
    said = await answers_of(me)
    return Consents([Asked.of(each, said.get(each)) for each in Purpose])


@post("/api/v1/me/consents/{purpose_name:str}", status_code=200)
async def answer(
    me: NamedDependency[Member], purpose: NamedDependency[Any], data: JSONBody[YesOrNo]
) -> Asked:
    """Say yes or no to one purpose, at any time; a receipt comes by mail."""
    await decide(me, {purpose: data.yes}, Channel.API)
    return Asked.of(purpose, (await answers_of(me)).get(purpose))


HANDLERS = [my_consents, answer]
