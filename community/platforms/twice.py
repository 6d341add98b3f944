"""One row for each person: who cancelled and came back stands in the file twice."""

from dataclasses import dataclass
from datetime import UTC, datetime

from community.platforms.platform import Platform, folded
from community.platforms.read import Roster
from community.platforms.row import Row

LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Order:
    """Which numbers count, and in which order their people registered there, from 1 on."""

    counts: dict[str, int]

    def has(self, row: Row) -> bool:
        """Whether this row counts, and not another one of the same person."""
        return row.number in self.counts


def order(roster: Roster) -> Order:
    """Reads the whole file once.

    A row that is not cancelled counts before one that is; of two alike the later change does.
    """
    best: dict[str, tuple[tuple[bool, datetime, int], datetime, int, str]] = {}
    for row in roster.rows():
        if isinstance(row, Row):
            at = row.changed_at or LONG_AGO
            found = ((not row.is_cancelled, at, row.line), at, row.line, row.number)
            person = person_of(roster.platform, row)
            best[person] = max(best.get(person, found), found)
    came = sorted(best.values(), key=lambda each: each[1:])
    return Order({number: turn for turn, (*_, number) in enumerate(came, 1)})


def person_of(platform: Platform, row: Row) -> str:
    """What all rows of one person share: the account, with the name where it buys for others."""
    who = row.user or (row.email if platform.known_by_email else "")
    if not who:
        return f"number {row.number}"
    return f"{who} {folded(row.name)}" if platform.buys_for_others else who
