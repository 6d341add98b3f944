"""The rules of a time zone as calendars read them: every change of its clocks, one by one.

Lists of dates and yearly rules are where readers differ; single changes they all understand.
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

ONE_SECOND = timedelta(seconds=1)
ONE_DAY = timedelta(days=1)


@cache
def time_zone(name: str, first_year: int, last_year: int) -> "Timezone":
    """The zone from the year before the first to the year after the last one (RFC 5545, 3.6.5)."""
    from icalendar import Timezone

    zone = Timezone()
    zone.add("tzid", name)
    begin = datetime(first_year - 1, 1, 1, tzinfo=UTC)
    zone.add_component(_observance(begin, ZoneInfo(name), is_change=False))
    for moment in _changes(ZoneInfo(name), begin, datetime(last_year + 2, 1, 1, tzinfo=UTC)):
        zone.add_component(_observance(moment, ZoneInfo(name)))
    return zone


def _changes(zone: ZoneInfo, begin: datetime, end: datetime) -> Iterator[datetime]:
    """The instants at which the clocks change."""
    while begin < end:
        after = begin + ONE_DAY
        if _offset(begin, zone) != _offset(after, zone):
            yield _change_between(zone, begin, after)
        begin = after


def _change_between(zone: ZoneInfo, before: datetime, after: datetime) -> datetime:
    """The first second of the new offset, found by halving."""
    old = _offset(before, zone)
    while after - before > ONE_SECOND:
        middle = before + (after - before) // 2
        middle = middle.replace(microsecond=0)
        before, after = (middle, after) if _offset(middle, zone) == old else (before, middle)
    return after


def _observance(
    moment: datetime, zone: ZoneInfo, is_change: bool = True
) -> "TimezoneStandard | TimezoneDaylight":
    """What the clocks show from this instant on; it begins at the hour that they showed before."""
    from icalendar import TimezoneDaylight, TimezoneStandard

    local = moment.astimezone(zone)
    before = _offset(moment - ONE_SECOND, zone) if is_change else _offset(moment, zone)
    part = TimezoneDaylight() if local.dst() else TimezoneStandard()
    part.add("dtstart", (moment + before).replace(tzinfo=None))
    part.add("tzoffsetfrom", before)
    part.add("tzoffsetto", _offset(moment, zone))
    part.add("tzname", local.tzname())
    return part


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta()
