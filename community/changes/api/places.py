"""Kinds of place for programs."""

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.changes.api.as_read import as_read
from community.changes.change_kinds import add_kind, change_kind
from community.changes.remove_kind import remove_kind
from community.events.kind_plan import KindPlan
from community.events.tables import Event
from community.members.visitor import Visitor
from community.places.answers import AllKinds, KindAnswer
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind


@get("/api/v1/events/{slug:str}/places")
async def kinds(event: NamedDependency[Event]) -> AllKinds:
    """The kinds of place of an event: for whom, for how much, and how many are taken."""
    return AllKinds([KindAnswer.of(each) for each in await kinds_of(event)])


@post("/api/v1/events/{slug:str}/places")
async def add_one_kind(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[KindPlan]
) -> KindAnswer:
    """Add a kind of place."""
    return KindAnswer.of(await add_kind(event, data))


@put("/api/v1/events/{slug:str}/places/{kind_id:uuid}")
async def change_one_kind(
    organiser: NamedDependency[Visitor],
    place_kind: NamedDependency[PlaceKind],
    data: JSONBody[KindPlan],
) -> KindAnswer:
    """Make a kind of place what the plan says. Places that become free go to those who wait."""
    return KindAnswer.of(await change_kind(place_kind, as_read(data, place_kind)))


@post("/api/v1/events/{slug:str}/places/{kind_id:uuid}/removal", status_code=204)
async def remove_one_kind(
    organiser: NamedDependency[Visitor], place_kind: NamedDependency[PlaceKind]
) -> None:
    """Remove a kind of place that nobody has registered for."""
    await remove_kind(place_kind)


HANDLERS = [kinds, add_one_kind, change_one_kind, remove_one_kind]
