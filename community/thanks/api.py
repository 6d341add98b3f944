"""Thanks for what others wrote, and what I wrote myself."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency

from community.members.tables import Member
from community.outputs.sheet import LiveItem, live
from community.outputs.tables import Item
from community.registrations.tables import Registration
from community.thanks.mine import Mine, written_by
from community.thanks.thank import take_thanks_back, thank

Attendee = NamedDependency[Registration]
Thanked = NamedDependency[Item]


class WrittenByMe(msgspec.Struct):
    """What I wrote at all evenings, the latest first."""

    items: list[Mine]


@post("/api/v1/items/{item_id:uuid}/thanks", status_code=200)
async def give_thanks(thanked: Thanked, attendee: Attendee) -> LiveItem:
    """Thank whoever wrote it, once; for people with a place at that evening."""
    await thank(thanked, attendee)
    return live(thanked)


@post("/api/v1/items/{item_id:uuid}/thanks/withdrawal", status_code=200)
async def withdraw_thanks(thanked: Thanked, attendee: Attendee) -> LiveItem:
    """No longer thank for it."""
    await take_thanks_back(thanked, attendee)
    return live(thanked)


@get("/api/v1/me/outputs")
async def my_outputs(me: NamedDependency[Member]) -> WrittenByMe:
    """What I wrote at all evenings, and how many thanked for it; told to me alone."""
    return WrittenByMe(await written_by(me))


HANDLERS = [give_thanks, withdraw_thanks, my_outputs]
