"""The gates for programs, and for the scanner's own page."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.gates.afterwards import afterwards
from community.gates.answers import AfterwardsAnswer
from community.gates.bundle import Bundle, bundle_of
from community.gates.names import Names, names_of


@get("/api/v1/events/{slug:str}/door/bundle")
async def bundle(organiser: NamedDependency[Any], event: NamedDependency[Event]) -> Bundle:
    """What a gate keeps to go on without network; each line opens with its own ticket alone."""
    return await bundle_of(event)


@get("/api/v1/events/{slug:str}/door/names")
async def names(organiser: NamedDependency[Any], event: NamedDependency[Event]) -> Response[Names]:
    """Who is expected, sealed, and the evening’s code, which a device does not keep."""
    return Response(await names_of(event), headers={"cache-control": "no-store"})


@get("/api/v1/events/{slug:str}/door/afterwards")
async def what_could_not_be_known(
    organiser: NamedDependency[Any], event: NamedDependency[Event]
) -> AfterwardsAnswer:
    """Whom gates without network let in twice, without a place, or without having paid."""
    return AfterwardsAnswer.of(await afterwards(event))


HANDLERS = [bundle, names, what_could_not_be_known]
