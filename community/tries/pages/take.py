"""Choose one thing to take home from an evening; and what I took home from all of them."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.members.visitor import Visitor
from community.outputs.tables import Item
from community.outputs.words import WORDS as OUTPUTS
from community.tries.choose import choice_of
from community.tries.link import path_of
from community.tries.mine import taken_by
from community.tries.take_home import take_home, take_nothing_home
from community.tries.words import WORDS
from community.web.answer import page, see

Given = NamedDependency[Event]
Taker = NamedDependency[Member]


@get("/events/{slug:str}/tries")
async def choose(event: Given, taker: Taker, visitor: NamedDependency[Visitor]) -> Response[str]:
    choice = await choice_of(taker, event)
    shown: dict[str, Any] = {
        "event": event,
        "choice": choice,
        "path_of": path_of,
        "has_mail": bool(taker.email),
    }
    return page("tries/choose.html", visitor, **shown, **OUTPUTS)


@post("/items/{item_id:uuid}/trial")
async def take(
    tried_item: NamedDependency[Item], evening_of_item: Given, taker_of_item: Taker
) -> Redirect:
    await take_home(taker_of_item, evening_of_item, tried_item)
    return see(f"/events/{evening_of_item.slug}/tries", _("Noted. Have fun trying it."))


@post("/items/{item_id:uuid}/trial/withdrawal")
async def put_back(evening_of_item: Given, taker_of_item: Taker) -> Redirect:
    await take_nothing_home(taker_of_item, evening_of_item)
    return see(f"/events/{evening_of_item.slug}/tries", _("It is no longer on your list."))


@get("/me/tries")
async def mine(me: NamedDependency[Member], visitor: NamedDependency[Visitor]) -> Response[str]:
    taken = await taken_by(me)
    return page("tries/mine.html", visitor, taken=taken, path_of=path_of, **OUTPUTS, **WORDS)


HANDLERS = [choose, take, put_back, mine]
