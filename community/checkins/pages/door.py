"""The door: its live list, the scanner, the list on paper."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.checkins.door_list import MOST_ROWS, door_list
from community.checkins.evening_code import MARK, evening_code
from community.checkins.rules import rules_of, set_rules
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.openings.sum_up import offers_beside
from community.tickets.qr import qr_svg
from community.web.answer import page, see


class RulesForm(msgspec.Struct):
    """Whether heads are counted."""

    counts_heads: str = ""


@get("/events/{slug:str}/door")
async def door(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    q: FromQuery[str] = "",
    show: FromQuery[str] = "",
) -> Response[str]:
    """Who is in, who is missing; `q` seeks a name, a company or a ticket number."""
    whole, rules = await door_list(event), await rules_of(event)
    shown: dict[str, Any] = {"found": whole.sought(q), "q": q, "show": show, "rules": rules}
    shown |= {"beside": await offers_beside(event), "most": MOST_ROWS}
    return page("checkins/door.html", organiser, event=event, whole=whole, **shown)


@get("/events/{slug:str}/door/scan")
async def scan(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Response[str]:
    """The scanner: guest after guest without a tap."""
    rules = await rules_of(event)
    return page("checkins/scan.html", organiser, event=event, rules=rules)


@get("/events/{slug:str}/door/paper")
async def paper(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """The list to print, for when everything else fails."""
    code = evening_code(event)
    shown: dict[str, Any] = {"code": code, "picture": qr_svg(MARK + code, code)}
    return page(
        "checkins/paper.html", organiser, event=event, whole=await door_list(event), **shown
    )


@post("/events/{slug:str}/door/rules")
async def change_rules(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[RulesForm],
    goes_on: NamedDependency[str],
) -> Redirect:
    """How this door works."""
    await set_rules(event, bool(data.counts_heads))
    return see(f"/events/{event.slug}/door{goes_on}", _("Saved."))


HANDLERS = [door, scan, paper, change_rules]
