"""What an organiser wishes of the seating, for programs."""

from uuid import UUID

import msgspec
from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.mixing.asked import Asked
from community.mixing.mix import Mix
from community.mixing.say import keep_mix, say, take_back
from community.mixing.show import show


class WishAnswer(msgspec.Struct):
    """One wish in a sentence; `wish` is the key by which it is taken back."""

    wish: str
    sentence: str


class PartyAnswer(msgspec.Struct):
    """People who registered together, and the id by which they are kept together."""

    id: UUID
    people: list[UUID]


class MixingAnswer(msgspec.Struct):
    """All that was said; `contradiction` names the wishes that cannot all be kept, or is empty.

    `notes` say what is kept only as far as can be, such as a company larger than the roundtables;
    `parties` are groups that could be kept together.
    """

    mix: Mix
    wishes: list[WishAnswer]
    contradiction: str
    notes: list[str]
    parties: list[PartyAnswer]


class TakenBack(msgspec.Struct):
    """The key of a wish, as it was told."""

    wish: str


@get("/api/v1/events/{slug:str}/mixing")
async def wishes(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> MixingAnswer:
    """Sizes, who sits apart or together, who sits where, and how much the mix counts."""
    return await _answer(event)


@put("/api/v1/events/{slug:str}/mixing")
async def change(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Mix]
) -> MixingAnswer:
    """Say anew what holds for everybody; wishes about people stay."""
    await keep_mix(event, data)
    return await _answer(event)


@post("/api/v1/events/{slug:str}/mixing/wishes")
async def add(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Asked]
) -> MixingAnswer:
    """One more wish. Said again of the same people, it takes the place of the earlier one."""
    await say(event, data)
    return await _answer(event)


@post("/api/v1/events/{slug:str}/mixing/removal", status_code=200)
async def remove(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[TakenBack]
) -> MixingAnswer:
    """Take a wish back; one that has gone already is no error."""
    await take_back(event, data.wish)
    return await _answer(event)


async def _answer(event: Event) -> MixingAnswer:
    shown = await show(event)
    listed = [WishAnswer(each.key, each.sentence) for each in shown.wishes]
    offered = [PartyAnswer(each.id, each.people) for each in shown.parties]
    return MixingAnswer(shown.mix, listed, shown.contradiction, shown.notes, offered)


HANDLERS = [wishes, change, add, remove]
