"""Thanks for what others wrote, and what I wrote myself."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.members.tables import Member
from community.members.visitor import Visitor
from community.outputs.tables import Item
from community.outputs.words import WORDS
from community.registrations.tables import Registration
from community.thanks.mine import written_by
from community.thanks.thank import take_thanks_back, thank
from community.web.answer import page, see

Answer = Response[Any]
Attendee = NamedDependency[Registration]
Thanked = NamedDependency[Item]


@post("/items/{item_id:uuid}/thanks")
async def give_thanks(thanked: Thanked, attendee: Attendee) -> Answer:
    await thank(thanked, attendee)
    return _back(thanked, attendee)


@post("/items/{item_id:uuid}/thanks/withdrawal")
async def take_back(thanked: Thanked, attendee: Attendee) -> Answer:
    await take_thanks_back(thanked, attendee)
    return _back(thanked, attendee)


@get("/me/outputs")
async def my_outputs(
    me: NamedDependency[Member], visitor: NamedDependency[Visitor]
) -> Response[str]:
    return page("thanks/mine.html", visitor, mine=await written_by(me), **WORDS)


def _back(item: Item, attendee: Registration) -> Answer:
    """To the report, where all that was written can be read."""
    event = attendee.event
    return see(f"/reports/{event.slug}#item-{item.id}" if event.has_report else "/me/outputs")


HANDLERS = [give_thanks, take_back, my_outputs]
