"""What I take home, and how it went."""

from typing import Annotated

import msgspec
from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.members.tables import Member
from community.outputs.tables import Item
from community.tries.answer import Told, answer
from community.tries.choose import Choice, choice_of
from community.tries.mine import Taken, one_taken, taken_by
from community.tries.tables import Outcome, Shown, Trial
from community.tries.take_home import take_home, take_nothing_home

Evening = NamedDependency[Event]
Taker = NamedDependency[Member]


class Answer(msgspec.Struct):
    """What came of it, what happened, and who may read that."""

    outcome: Annotated[str, Meta(examples=[Outcome.HELPED.value])] = ""
    words: Annotated[str, Meta(examples=["毎週月曜に見るだけで、会話が変わりました。"])] = ""
    shown: Annotated[str, Meta(examples=[Shown.NAMELESS.value])] = Shown.NOBODY.value


@get("/api/v1/events/{slug:str}/tries")
async def choose(event: Evening, taker: Taker) -> Choice:
    """What may be taken home from this evening, once it is over."""
    return await choice_of(taker, event)


@post("/api/v1/items/{item_id:uuid}/trial", status_code=200)
async def take(
    tried_item: NamedDependency[Item], evening_of_item: Evening, taker_of_item: Taker
) -> Taken:
    """Take this item home; one of each evening, the last one counts."""
    trial = await take_home(taker_of_item, evening_of_item, tried_item)
    return await one_taken(trial.id)


@post("/api/v1/items/{item_id:uuid}/trial/withdrawal", status_code=200)
async def put_back(evening_of_item: Evening, taker_of_item: Taker) -> Choice:
    """Take nothing home from its evening; an answer goes as well."""
    await take_nothing_home(taker_of_item, evening_of_item)
    return await choice_of(taker_of_item, evening_of_item)


@get("/api/v1/me/tries")
async def mine(me: NamedDependency[Member]) -> list[Taken]:
    """What I took home from all evenings, and what I told; for me alone."""
    return await taken_by(me)


@put("/api/v1/tries/{trial_id:uuid}/answer")
async def tell(own_trial: NamedDependency[Trial], data: JSONBody[Answer]) -> Taken:
    """Tell how it went, or tell it differently."""
    await answer(own_trial, Told(data.outcome, data.words, data.shown))
    return await one_taken(own_trial.id)


HANDLERS = [choose, take, put_back, mine, tell]
