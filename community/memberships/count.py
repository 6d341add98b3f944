"""How many members there are, always together with the day it is true for."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from community.clock import instant, now
from community.memberships.membership import members_on
from community.settings import settings


class Counted(NamedTuple):
    """A number of members, and the instant it was counted for."""

    members: int
    at: datetime


async def counted_on(day: date | None = None) -> Counted:
    """The members at the end of this day, or as of now; no day lies in the future."""
    at = now()
    if day is not None and 1900 < day.year < 9999:
        last = datetime.combine(day, time.min) + timedelta(days=1, microseconds=-1)
        at = min(at, instant(last, settings().timezone))
    return Counted(await members_on(at), at)
