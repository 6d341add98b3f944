"""How many members there are, for programs."""

from datetime import date, datetime

import msgspec
from litestar import get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.members.visitor import Visitor
from community.memberships.count import counted_on


class Count(msgspec.Struct):
    """A number of members, and the moment it was counted for."""

    members: int
    at: datetime


@get("/api/v1/members/count")
async def count(organiser: NamedDependency[Visitor], on: FromQuery[date | None] = None) -> Count:
    """How many members there are now, or were at the end of a day."""
    return Count(*await counted_on(on))


HANDLERS = [count]
