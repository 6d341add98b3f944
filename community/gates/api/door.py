"""The gates for programs, and for the scanner's own page."""

from typing import Annotated, Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.events.tables import Event
from community.gates.afterwards import afterwards
from community.gates.answers import AfterwardsAnswer
from community.gates.bundle import Bundle, bundle_of
from community.gates.kept_scan import KeptScan
from community.gates.names import Names, names_of
from community.gates.take_scans import take_scans
from community.members.visitor import Visitor


class Kept(msgspec.Struct):
    """What a device saw while it was without network; each scan is sent until it is taken."""

    scans: Annotated[list[KeptScan], Meta(max_length=500)]


class Taken(msgspec.Struct):
    """How many scans were noted, or had been noted before."""

    taken: int


@get("/api/v1/events/{slug:str}/door/bundle")
async def bundle(organiser: NamedDependency[Any], event: NamedDependency[Event]) -> Bundle:
    """What a gate keeps to go on without network; each line opens with its own ticket alone."""
    return await bundle_of(event)


@get("/api/v1/events/{slug:str}/door/names")
async def names(organiser: NamedDependency[Any], event: NamedDependency[Event]) -> Response[Names]:
    """Who is expected, sealed, and the evening’s code, which a device does not keep."""
    return Response(await names_of(event), headers={"cache-control": "no-store"})


@post("/api/v1/events/{slug:str}/scans", status_code=200)
async def keep_scans(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Kept]
) -> Taken:
    """Take in what a device saw by itself: late, twice or in any order, the earliest counts."""
    await take_scans(event, data.scans, organiser.name)
    return Taken(len(data.scans))


@get("/api/v1/events/{slug:str}/door/afterwards")
async def what_could_not_be_known(
    organiser: NamedDependency[Any], event: NamedDependency[Event]
) -> AfterwardsAnswer:
    """Whom gates without network let in twice, without a place, or without having paid."""
    return AfterwardsAnswer.of(await afterwards(event))


HANDLERS = [bundle, names, keep_scans, what_could_not_be_known]
