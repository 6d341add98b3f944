"""What an organiser wishes of the seating."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.mixing.choices import counts, levels, rounds, sizes
from community.mixing.form import MixForm, RemovalForm, WishForm
from community.mixing.said import mix_of
from community.mixing.say import keep_mix, say, take_back
from community.mixing.show import show
from community.web.answer import page, see


@get("/events/{slug:str}/mixing")
async def wishes(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    choices: dict[str, Any] = {
        "sizes": sizes(),
        "levels": levels(),
        "counts": counts(),
        "rounds": rounds(),
    }
    return page("mixing/mixing.html", organiser, event=event, shown=await show(event), **choices)


@post("/events/{slug:str}/mixing")
async def change(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[MixForm],
) -> Redirect:
    await keep_mix(event, data.on(await mix_of(event)))
    return see(f"/events/{event.slug}/mixing", _("Saved. The next plan keeps to it."))


@post("/events/{slug:str}/mixing/wishes")
async def add(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[WishForm],
) -> Redirect:
    await say(event, data.asked())
    return see(f"/events/{event.slug}/mixing", _("Saved. The next plan keeps to it."))


@post("/events/{slug:str}/mixing/removal")
async def remove(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[RemovalForm],
) -> Redirect:
    await take_back(event, data.wish)
    return see(f"/events/{event.slug}/mixing", _("Taken back."))


HANDLERS = [wishes, change, add, remove]
