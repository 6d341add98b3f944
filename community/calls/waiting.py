"""Which roundtables need the organiser now: those that call, and those without a line."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import msgspec

from community.calls.late import alarm_at, is_late
from community.clock import now
from community.database import fetch
from community.events.rounds import rounds_of
from community.events.tables import Event, Round


class Waiting(msgspec.Struct, frozen=True):
    """A roundtable that calls; who called, since when, and who answered when."""

    call: UUID
    roundtable: UUID
    letter: str
    caller: str
    called_at: datetime
    answered_at: datetime | None
    by_name: str


class Blank(msgspec.Struct, frozen=True):
    """A roundtable without a line although 70 % of the time have gone."""

    roundtable: UUID
    letter: str


class Needs(msgspec.Struct, frozen=True):
    """What waits at the roundtables; `alarm_at` is when those without a line are looked for."""

    calls: list[Waiting]
    blank: list[Blank]
    alarm_at: datetime | None = None

    @property
    def are_there(self) -> bool:
        """Whether anybody waits."""
        return bool(self.calls or self.blank)


async def needs_of(event: Event) -> Needs:
    """The calls that have not ended, unanswered and longest waiting first, and blank sheets."""
    calls = [_waiting(row) for row in await fetch(_CALLS, event.id)]
    running = next((each for each in await rounds_of(event) if each.is_open), None)
    if running is None:
        return Needs(calls, [])
    return Needs(calls, list(await blank_in(running)), _still_to_come(running))


async def blank_in(running: Round) -> Sequence[Blank]:
    """The roundtables of the round that are late; none before that."""
    if not is_late(running, now()):
        return []
    return [Blank(row["id"], row["letter"]) for row in await fetch(_BLANK, running.id)]


def _still_to_come(running: Round) -> datetime | None:
    return None if is_late(running, now()) else alarm_at(running)


def _waiting(row: "dict[str, object]") -> Waiting:
    return msgspec.convert(dict(row), Waiting)


_CALLS = """
    SELECT call.id AS call, roundtable.id AS roundtable, roundtable.letter, call.called_at,
           call.answered_at, call.by_name, coalesce(member.name, '') AS caller
    FROM call JOIN roundtable ON roundtable.id = call.roundtable
    LEFT JOIN registration ON registration.id = call.caller
    LEFT JOIN member ON member.id = registration.member
    WHERE roundtable.event = $1 AND call.ended_at IS NULL
    ORDER BY call.answered_at IS NOT NULL, call.called_at
"""
_BLANK = """
    SELECT id, letter FROM roundtable WHERE round = $1 AND NOT is_dissolved
      AND NOT EXISTS (SELECT FROM item WHERE item.roundtable = roundtable.id
                      AND removed_at IS NULL AND (text || formula || goal || noise) <> '')
    ORDER BY length(letter), letter
"""
