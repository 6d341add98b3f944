"""Find events and series."""

from datetime import datetime
from functools import cache

from community.clock import now
from community.database import fetch_one, fetch_value
from community.database.part import Part, Some, some_of
from community.database.read_row import columns_of, read_row
from community.events.tables import Event, Series, State
from community.events.visible_to import Viewer


async def event_by_slug(slug: str) -> Event | None:
    """The event at this address, in any state, with its series.

    Every address of an event asks this, so it is put as SQL once: a fifth of the work.
    """
    row = await fetch_one(_by_slug(), slug)
    if row is None:
        return None
    values = list(row)
    event = read_row(Event, values)
    event.series = read_row(Series, values[len(Event._meta.columns) :])
    return event


async def series_by_slug(slug: str) -> Series | None:
    """The series at this address."""
    return await Series.objects().get(Series.slug == slug)


async def all_series() -> list[Series]:
    """Every series, the one with the latest event first."""
    return await Series.objects().order_by(Series.created_at, ascending=False)


async def coming_events(viewer: Viewer, with_drafts: bool = False) -> list[Event]:
    """What has not ended yet and this viewer may find, the soonest first."""
    found = Event.objects(Event.series).where((Event.ends_at > now()) & viewer.finds_events)
    found = found if with_drafts else found.where(Event.state != State.DRAFT)
    return await found.order_by(Event.starts_at)


async def past_events(viewer: Viewer, limit: int = 100) -> list[Event]:
    """What has taken place and this viewer may find, the latest first."""
    held = (Event.ends_at <= now()) & (Event.state == State.PUBLISHED) & viewer.finds_events
    return (
        await Event.objects(Event.series)
        .where(held)
        .order_by(Event.starts_at, ascending=False)
        .limit(limit)
    )


async def some_events(viewer: Viewer, part: Part, past: bool, with_drafts: bool) -> Some[Event]:
    """Events to come, the soonest first, or past ones, the latest first, as this viewer finds."""
    seen = Event.objects(Event.series).where(viewer.finds_events)
    if past:
        held = seen.where((Event.ends_at <= now()) & (Event.state == State.PUBLISHED))
        return await some_of(held, Event.starts_at, part, newest_first=True)
    coming = seen.where(Event.ends_at > now())
    coming = coming if with_drafts else coming.where(Event.state != State.DRAFT)
    return await some_of(coming, Event.starts_at, part)


async def events_of(series: Series, viewer: Viewer) -> list[Event]:
    """The events of a series that this viewer may find, the latest first; no draft is among them.

    What has been called off keeps its number and its line.
    """
    seen = (Event.series == series.id) & (Event.state != State.DRAFT) & viewer.finds_events
    return await Event.objects(Event.series).where(seen).order_by(Event.starts_at, ascending=False)


async def held_since(moment: datetime, viewer: Viewer) -> list[Event]:
    """What has ended since then or is to come, the latest first; called off or not, no draft."""
    seen = (Event.ends_at > moment) & (Event.state != State.DRAFT) & viewer.finds_events
    return await Event.objects(Event.series).where(seen).order_by(Event.starts_at, ascending=False)


async def next_number(series: Series) -> int:
    """The number that follows the highest one of the series."""
    return int(
        await fetch_value(
            "SELECT coalesce(max(number), 0) + 1 FROM event WHERE series = $1", series.id
        )
    )


@cache
def _by_slug() -> str:
    wanted = f"{columns_of(Event, 'e')}, {columns_of(Series, 's')}"
    return f"SELECT {wanted} FROM event e JOIN series s ON s.id = e.series WHERE e.slug = $1"
