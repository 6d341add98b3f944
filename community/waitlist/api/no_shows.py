"""Who of a series' evenings did not come, for programs."""

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.members.visitor import Visitor
from community.waitlist.no_shows import no_shows


class NoShowsAnswer(msgspec.Struct):
    """Of the series' last evenings: who had a place, who did not come, and the share of them.

    `low` and `high` hold the true share at 95 % (Wilson). With `places_beyond` places more than
    `chairs`, somebody stands in at most one of 20 evenings, counted with the share `low`.
    """

    evenings: int
    expected: int
    missing: int
    share: float | None
    low: float | None
    high: float | None
    chairs: int
    places_beyond: int


@get("/api/v1/events/{slug:str}/no-shows")
async def who_did_not_come(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> NoShowsAnswer:
    """How many did not come to the series' last evenings, and how many places that allows."""
    found = await no_shows(event)
    share, low, high = found.rate or (None, None, None)
    counts = (found.evenings, found.expected, found.missing)
    return NoShowsAnswer(*counts, share, low, high, found.chairs, found.beyond)


HANDLERS = [who_did_not_come]
