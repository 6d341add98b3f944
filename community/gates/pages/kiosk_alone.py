"""The tablet at the entrance without network: what it keeps, and what it saw meanwhile."""

from typing import Annotated

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.access.tables import DoorLink
from community.events.tables import Event
from community.gates.bundle import Bundle, bundle_of
from community.gates.kept_scan import KeptScan
from community.gates.take_scans import take_scans
from community.tickets.ticket import MARK


class Kept(msgspec.Struct):
    """What the tablet saw by itself."""

    scans: Annotated[list[KeptScan], Meta(max_length=500)]


class Taken(msgspec.Struct):
    """How many of them were tickets, which is all that a tablet may show."""

    taken: int


@get("/kiosk/bundle")
async def kiosk_bundle(kiosk_event: NamedDependency[Event]) -> Bundle:
    """The sealed list: a tablet that is carried away names nobody."""
    return await bundle_of(kiosk_event)


@post("/kiosk/scans", status_code=200)
async def keep_kiosk_scans(
    tablet: NamedDependency[DoorLink],
    kiosk_event: NamedDependency[Event],
    data: JSONBody[Kept],
) -> Taken:
    """Take in who held up a ticket meanwhile."""
    tickets = [each for each in data.scans if each.shown.startswith(MARK) or not each.shown]
    await take_scans(kiosk_event, tickets, tablet.name)
    return Taken(len(tickets))


HANDLERS = [kiosk_bundle, keep_kiosk_scans]
