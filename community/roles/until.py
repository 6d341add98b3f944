"""Until when something is allowed, as people type it."""

from datetime import date, datetime, time

from community.clock import instant, now
from community.language import _
from community.refusal import Refused

ZONE = "Asia/Tokyo"


def read_day(typed: str, field: str) -> datetime | None:
    """The end of that day, or None when nothing is typed; refuses a day that is over."""
    if not typed.strip():
        return None
    try:
        day = date.fromisoformat(typed.strip())
        until = instant(datetime.combine(day, time(23, 59, 59)), ZONE)
    except (ValueError, OverflowError) as wrong:
        raise Refused(_("Please choose a day."), field) from wrong
    return _to_come(until, field)


def read_moment(typed: str, zone: str, field: str) -> datetime:
    """The moment on the wall clock of `zone`; refuses one that is over."""
    try:
        moment = instant(datetime.fromisoformat(typed.strip()).replace(tzinfo=None), zone)
    except (ValueError, OverflowError) as wrong:
        raise Refused(_("Please choose a day and a time."), field) from wrong
    return _to_come(moment, field)


def _to_come(moment: datetime, field: str) -> datetime:
    if moment <= now():
        raise Refused(_("Please choose a time to come."), field)
    return moment
