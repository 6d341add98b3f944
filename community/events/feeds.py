"""The calendars of an event, of a series and of the community, each as its reader may find it."""

from datetime import timedelta

from community.clock import now
from community.database import fetch_value
from community.events.calendar import event_ics
from community.events.find import events_of, held_since
from community.events.tables import Event, Series
from community.events.visible_to import Viewer
from community.settings import settings
from community.web.kept_feed import Feed, kept_or_made

REACHES_BACK = timedelta(days=365)


async def community_feed(viewer: Viewer) -> Feed:
    """Every event of the last year and to come that this viewer may find."""
    since = now() - REACHES_BACK
    mark = await fetch_value(_OF_ALL, since, list(viewer.opened))

    async def make() -> bytes:
        return event_ics(await held_since(since, viewer), name=settings().community_name)

    return await kept_or_made(_address("events", viewer), mark, make)


async def series_feed(series: Series, viewer: Viewer) -> Feed:
    """Every event of the series that this viewer may find, those called off among them."""
    mark = await fetch_value(_OF_SERIES, series.id, list(viewer.opened))

    async def make() -> bytes:
        return event_ics(await events_of(series, viewer), name=series.title)

    return await kept_or_made(_address(f"series {series.id}", viewer), mark, make)


async def event_feed(event: Event) -> Feed:
    """The calendar of one event."""

    async def make() -> bytes:
        return event_ics([event])

    return await kept_or_made(f"event {event.id}", event.changed_at.isoformat(), make)


def _address(name: str, viewer: Viewer) -> str:
    return f"{name} {sorted(viewer.opened)}" if viewer.opened else name


_MARK = """
    SELECT coalesce(md5(string_agg(concat_ws(' ', id, state, changed_at), ',' ORDER BY id)), '')
    FROM event WHERE state <> 'draft' AND (audience = 'everybody' OR is_listed OR id = ANY($2))
"""

_OF_ALL = f"{_MARK} AND ends_at > $1"

_OF_SERIES = f"{_MARK} AND series = $1"
