"""What an organiser should know before a report is published."""

from typing import NamedTuple

from community.database import fetch_one, fetch_value
from community.events.tables import Event
from community.reports.tables import Report


class Unfinished(NamedTuple):
    """What still speaks against publishing; nothing of it forbids it."""

    written_since: bool
    open_rounds: int
    themes: int
    voices: int
    named: tuple[str, ...]


async def unfinished(event: Event, report: Report | None) -> Unfinished:
    """What was written since the draft, what is missing, and whose names stand in the text."""
    found = await fetch_one(_FOUND, event.id, report.compiled_at if report else None)
    text = f"{report.title}\n{report.lead}\n{report.content}" if report else ""
    return Unfinished(**found, named=await names_in(event, text))


async def names_in(event: Event, text: str) -> tuple[str, ...]:
    """Names of registered people in `text`; the event's guests and single letters do not count."""
    names = await fetch_value(_NAMES, event.id, text)
    return tuple(names or ())


_FOUND = """
    SELECT EXISTS (SELECT 1 FROM item i JOIN roundtable rt ON i.roundtable = rt.id
                   WHERE rt.event = $1 AND i.changed_at > $2) AS written_since,
           (SELECT count(*) FROM round
            WHERE event = $1 AND opened_at IS NOT NULL AND closed_at IS NULL) AS open_rounds,
           (SELECT count(*) FROM theme WHERE event = $1) AS themes,
           (SELECT count(*) FROM commentary WHERE event = $1) AS voices
"""

_NAMES = """
    SELECT array_agg(DISTINCT m.name ORDER BY m.name)
    FROM registration r JOIN member m ON r.member = m.id
    WHERE r.event = $1 AND char_length(m.name) > 1
      AND (position(m.name IN $2) > 0 OR position(replace(m.name, ' ', '') IN $2) > 0)
      AND NOT EXISTS (SELECT 1 FROM appearance a WHERE a.event = $1 AND a.name = m.name)
"""
