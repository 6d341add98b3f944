"""What the team draws from its ratings: the gap, what to do about it, and what became of that."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.members.visitor import Visitor
from community.ratings.effect import effects
from community.ratings.fit import fit
from community.ratings.remedies import Planned, begin, end, who_may_own
from community.ratings.spread import FEWEST
from community.ratings.tables import Remedy
from community.ratings.team import of_each_event, shared, whole_gap
from community.ratings.words import WORDS
from community.web.answer import page, see

Organiser = NamedDependency[Visitor]


class RemedyForm(msgspec.Struct):
    """What the team will do."""

    title: str = ""
    blocker: str = ""
    owner: str = ""
    due_on: str = ""
    expected_points: str = ""


@get("/ratings")
async def team(organiser: Organiser) -> Response[str]:
    shown: dict[str, Any] = {
        "events": await of_each_event(),
        "parts": whole_gap(await shared()),
        "remedies": await effects(),
        "owners": [(each.id, each.name) for each in await who_may_own()],
        "fewest": FEWEST,
    }
    return page("ratings/team.html", organiser, **shown, **WORDS)


@get("/ratings/capacity")
async def calculator(
    visitor: NamedDependency[Visitor],
    hours: FromQuery[str] = "",
    cases: FromQuery[str] = "",
    wanted: FromQuery[str] = "",
) -> Response[str]:
    asked = {"hours": hours, "cases": cases, "wanted": wanted}
    found = fit(**asked) if any(asked.values()) else None
    return page("ratings/capacity.html", visitor, asked=asked, found=found)


@post("/remedies")
async def begin_one(organiser: Organiser, data: URLEncodedBody[RemedyForm]) -> Redirect:
    await begin(Planned(**msgspec.structs.asdict(data)))
    return see("/ratings", _("Noted. After ninety days you see what changed."))


@post("/remedies/{remedy_id:uuid}/removal")
async def end_one(remedy: NamedDependency[Remedy]) -> Redirect:
    await end(remedy)
    return see("/ratings", _("It is gone."))


HANDLERS = [team, calculator, begin_one, end_one]
