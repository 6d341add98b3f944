"""Find events and series."""

from community.clock import now
from community.database import fetch_value
from community.events.tables import Event, Series, State


async def event_by_slug(slug: str) -> Event | None:
    """The event at this address, in any state, with its series."""
    return await Event.objects(Event.series).get(Event.slug == slug)


async def series_by_slug(slug: str) -> Series | None:
    """The series at this address."""
    return await Series.objects().get(Series.slug == slug)


async def all_series() -> list[Series]:
    """Every series, the one with the latest event first."""
    return await Series.objects().order_by(Series.created_at, ascending=False)


async def coming_events(with_drafts: bool = False) -> list[Event]:
    """What has not ended yet, the soonest first."""
    found = Event.objects(Event.series).where(Event.ends_at > now())
    found = found if with_drafts else found.where(Event.state != State.DRAFT)
    return await found.order_by(Event.starts_at)


async def past_events(limit: int = 100) -> list[Event]:
    """What has taken place, the latest first."""
    held = (Event.ends_at <= now()) & (Event.state == State.PUBLISHED)
    return (
        await Event.objects(Event.series)
        .where(held)
        .order_by(Event.starts_at, ascending=False)
        .limit(limit)
    )


async def events_of(series: Series) -> list[Event]:
    """All events of a series that the public may see, the latest first; cancelled numbers stay."""
    seen = (Event.series == series.id) & (Event.state != State.DRAFT)
    return await Event.objects(Event.series).where(seen).order_by(Event.starts_at, ascending=False)


async def next_number(series: Series) -> int:
    """The number that follows the highest one of the series."""
    return int(
        await fetch_value(
            "SELECT coalesce(max(number), 0) + 1 FROM event WHERE series = $1", series.id
        )
    )
