"""The facts and figures of an evening, read for its report."""

from community.clock import now
from community.database import fetch, fetch_one
from community.events.tables import Event
from community.memberships.membership import members_on
from community.reports.about import Facts, Figures, Guest, NextEvent
from community.reports.content import Round


async def facts_of(event: Event) -> Facts:
    """Series, number, time, place, and the people who stood on the event's page."""
    series = await fetch_one(_SERIES, event.id)
    on_stage = await fetch(_APPEARANCES, event.id)
    return Facts(
        series=series["title"],
        series_slug=series["slug"],
        number=event.number,
        title=event.title,
        slug=event.slug,
        starts_at=event.starts_at,
        ends_at=event.ends_at,
        zone=event.zone,
        venue=event.venue_name,
        concept=event.concept,
        guests=tuple(_guest(row) for row in on_stage if row["role"] != "organiser"),
        organisers=tuple(_guest(row) for row in on_stage if row["role"] == "organiser"),
    )


async def figures_of(event: Event, rounds: tuple[Round, ...]) -> Figures:
    """What can be counted now; a person who came counts once, a member who left does not."""
    counted = await fetch_one(_COUNTS, event.id)
    sheets = [sheet for each in rounds for sheet in each.sheets]
    return Figures(
        as_of=now(),
        came=counted["came"],
        members=await members_on(now()),
        roundtables=len(sheets),
        items=sum(len(sheet.items) for sheet in sheets),
        kpis=sum(len(sheet.cards) for sheet in sheets),
    )


async def next_event_after(event_id: int) -> NextEvent | None:
    """The next published evening that is still to come, of the same series if there is one."""
    row = await fetch_one(NEXT, event_id, now())
    return NextEvent(**row) if row else None


def _guest(row: dict[str, str]) -> Guest:
    return Guest(name=row["name"], title=row["title"], company=row["company"])


_SERIES = "SELECT s.title, s.slug FROM series s JOIN event e ON e.series = s.id WHERE e.id = $1"

_APPEARANCES = """
    SELECT role, name, title, company FROM appearance
    WHERE event = $1 AND role IN ('organiser', 'speaker', 'guest') ORDER BY position, name
"""

_COUNTS = """
    SELECT count(*) AS came FROM check_in WHERE event = $1 AND undone_at IS NULL
"""

NEXT = """
    SELECT e.title, e.slug, e.number, e.starts_at, e.ends_at, e.zone, e.venue_name AS venue
    FROM event e JOIN event this ON this.id = $1
    WHERE e.state = 'published' AND e.audience = 'everybody' AND e.id <> this.id
      AND e.starts_at > greatest($2, this.starts_at)
    ORDER BY e.series <> this.series, e.starts_at LIMIT 1
"""
