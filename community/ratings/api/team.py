"""What the team draws from its ratings."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, JSONBody
from msgspec import Meta

from community.members.visitor import Visitor
from community.ratings.capacity import Capacity
from community.ratings.effect import Effect, effects
from community.ratings.fit import fit
from community.ratings.gap import Part
from community.ratings.remedies import Planned, begin, end
from community.ratings.tables import Remedy
from community.ratings.team import OfEvent, of_each_event, shared, whole_gap


class Team(msgspec.Struct):
    """Evenings that three people rated, what the gap is owed to, and what is done about it."""

    events: list[OfEvent]
    gap: list[Part]
    remedies: list[Effect]


class NewRemedy(msgspec.Struct):
    """What the team will do; `owner` holds a role, `due_on` is a day."""

    title: Annotated[str, Meta(examples=["準備を二人で分ける"])] = ""
    blocker: Annotated[str, Meta(examples=["time"])] = ""
    owner: str = ""
    due_on: Annotated[str, Meta(examples=["2027-03-31"])] = ""
    expected_points: Annotated[int, Meta(examples=[10])] = 0


@get("/api/v1/ratings")
async def team(organiser: NamedDependency[Visitor]) -> Team:
    """Never whose rating it is, nor why."""
    return Team(await of_each_event(), whole_gap(await shared()), await effects())


@get("/api/v1/ratings/capacity")
async def calculator(
    hours: FromQuery[str] = "", cases: FromQuery[str] = "", wanted: FromQuery[str] = ""
) -> Capacity:
    """How many cases fit, or how many people are needed."""
    return fit(hours, cases, wanted).told


@post("/api/v1/remedies")
async def begin_one(organiser: NamedDependency[Visitor], data: JSONBody[NewRemedy]) -> list[Effect]:
    """Write down what the team will do about a blocker."""
    known = msgspec.structs.asdict(data) | {"expected_points": str(data.expected_points)}
    await begin(Planned(**known))
    return await effects()


@post("/api/v1/remedies/{remedy_id:uuid}/removal", status_code=204)
async def end_one(remedy: NamedDependency[Remedy]) -> None:
    """Delete it; the ratings stay."""
    await end(remedy)


HANDLERS = [team, calculator, begin_one, end_one]
