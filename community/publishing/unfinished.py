"""What an organiser should know before a report is published."""

from typing import NamedTuple

from community.approvals.asked import Asked, guests_asked
from community.checks.progress import Checked, checked
from community.database import fetch_one
from community.events.tables import Event
from community.publishing.order import Pending, pending
from community.reports.suspects import Suspect, suspects
from community.reports.tables import Report


class Unfinished(NamedTuple):
    """What still speaks against publishing; only `waiting` forbids it, until somebody goes on."""

    written_since: bool
    open_rounds: int
    themes: int
    voices: int
    asked: list[Asked]
    checked: Checked
    suspects: list[Suspect]
    waiting: list[Pending]

    @property
    def named(self) -> tuple[str, ...]:
        """The words that may tell who is meant."""
        return tuple(each.words for each in self.suspects)


async def unfinished(event: Event, report: Report | None) -> Unfinished:
    """What was written since the draft, what is missing, and whose names stand in the text."""
    found = await fetch_one(_FOUND, event.id, report.compiled_at if report else None)
    found_in = await suspects(report, event.id) if report else []
    return Unfinished(
        **found,
        asked=await guests_asked(event),
        checked=await checked(event),
        suspects=found_in,
        waiting=await pending(event),
    )


_FOUND = """
    SELECT EXISTS (SELECT 1 FROM item i JOIN roundtable rt ON i.roundtable = rt.id
                   WHERE rt.event = $1
                     AND greatest(i.changed_at, i.removed_at) > $2) AS written_since,
           (SELECT count(*) FROM round
            WHERE event = $1 AND opened_at IS NOT NULL AND closed_at IS NULL) AS open_rounds,
           (SELECT count(*) FROM theme t WHERE t.event = $1
              AND NOT EXISTS (SELECT FROM theme_end e WHERE e.theme = t.id)) AS themes,
           (SELECT count(*) FROM commentary WHERE event = $1) AS voices
"""
