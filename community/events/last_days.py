"""When the last events of a series were, on the wall there, and which day they suggest."""

from datetime import date

from community.clock import in_zone, now
from community.events.next_day import DayRule, guess, next_day
from community.events.tables import Event, Series


async def last_of(series: Series) -> Event | None:
    """The event with the highest number, in any state, with its series."""
    same = Event.objects(Event.series).where(Event.series == series.id)
    return await same.order_by(Event.number, ascending=False).first()


async def rule_of(series: Series) -> DayRule | None:
    """The rule that the series has followed so far; None before its first event."""
    days = await _days(series)
    return guess(days) if days else None


async def suggested_day(series: Series, rule: DayRule | None, zone: str) -> date:
    """The day after the last event by this rule, or by the one that the series has followed."""
    days = await _days(series)
    today = in_zone(now(), zone).date()
    return next_day(rule or guess(days or [today]), days[0] if days else None, today)


async def _days(series: Series) -> list[date]:
    """The newest first; what was called off counts, it was planned by the same rule."""
    same = Event.objects().where(Event.series == series.id)
    newest = await same.order_by(Event.starts_at, ascending=False).limit(6)
    return [in_zone(event.starts_at, event.zone).date() for event in newest]
