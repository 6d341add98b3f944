"""How far the check has come, roundtable by roundtable."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.checks.tables import RoundtableCheck
from community.clock import now
from community.database import fetch
from community.events.tables import Event


class Progress(msgspec.Struct, frozen=True):
    """A roundtable that wrote something: whom we asked, and what came of it."""

    roundtable: UUID
    round: int
    letter: str
    lines: int
    people: int
    corrected: int
    all_right_at: datetime | None


class Checked(msgspec.Struct, frozen=True):
    """An evening's check; without `until` it has not been asked for."""

    asked_at: datetime | None
    until: datetime | None
    roundtables: list[Progress]

    @property
    def is_running(self) -> bool:
        """Whether somebody may still correct something by a link."""
        return self.until is not None and self.until > now()

    @property
    def silent(self) -> list[Progress]:
        """Those that have not said that it is all right."""
        return [each for each in self.roundtables if each.all_right_at is None]


async def checked(event: Event) -> Checked:
    """Round by round, by letter."""
    check = await RoundtableCheck.objects().get(RoundtableCheck.event == event.id)
    asked_at, until = (check.asked_at, check.until) if check else (None, None)
    rows = await fetch(_PROGRESS, event.id, asked_at)
    return Checked(asked_at, until, [Progress(**dict(row)) for row in rows])


_PROGRESS = """
    SELECT roundtable.id AS roundtable, round.number AS round, roundtable.letter,
           (SELECT count(*) FROM item WHERE item.roundtable = roundtable.id
            AND item.removed_at IS NULL) AS lines,
           (SELECT count(*) FROM chair JOIN check_link link
            ON link.registration = chair.registration
            WHERE chair.roundtable = roundtable.id) AS people,
           (SELECT count(*) FROM item_change change JOIN item ON item.id = change.item
            WHERE item.roundtable = roundtable.id AND change.at >= $2) AS corrected,
           all_right.said_at AS all_right_at
    FROM roundtable JOIN round ON round.id = roundtable.round
    LEFT JOIN all_right ON all_right.roundtable = roundtable.id
    WHERE roundtable.event = $1 AND EXISTS
        (SELECT FROM item WHERE item.roundtable = roundtable.id AND item.removed_at IS NULL)
    ORDER BY round.number, length(roundtable.letter), roundtable.letter
"""
