"""Read and write who sits together, as plain lists of registrations."""

from collections.abc import Iterable, Sequence
from uuid import UUID

import asyncpg

from community.clock import now
from community.database import execute, fetch, new_id
from community.events.tables import Event, Round
from community.floor.letters import letter
from community.language import _
from community.refusal import Conflict
from community.roundtables.crowd import Circles

TOGETHER = """
    SELECT roundtable.round,
           coalesce(array_agg(chair.registration ORDER BY chair.id)
                    FILTER (WHERE chair.id IS NOT NULL), '{}') AS circle
    FROM roundtable LEFT JOIN chair ON chair.roundtable = roundtable.id
    WHERE roundtable.round = ANY($1)
    GROUP BY roundtable.id
    ORDER BY length(roundtable.letter), roundtable.letter
"""
SET_UP = """
    INSERT INTO roundtable (id, event, round, letter, is_dissolved)
    SELECT id, $1, $2, letter, is_dissolved
    FROM unnest($3::uuid[], $4::text[], $5::boolean[]) AS given (id, letter, is_dissolved)
    ON CONFLICT (round, letter) DO UPDATE SET is_dissolved = EXCLUDED.is_dissolved
"""
SIT_DOWN = """
    INSERT INTO chair (id, round, roundtable, registration, is_host)
    SELECT given.id, $1, roundtable.id, registration.id, registration.is_host
    FROM unnest($2::uuid[], $3::uuid[], $4::text[]) AS given (id, registration, letter)
    JOIN roundtable ON roundtable.round = $1 AND roundtable.letter = given.letter
    JOIN registration ON registration.id = given.registration
    ON CONFLICT (round, registration)
    DO UPDATE SET roundtable = EXCLUDED.roundtable, is_host = EXCLUDED.is_host,
        is_held = chair.is_held AND chair.roundtable = EXCLUDED.roundtable,
        moved_at = CASE WHEN chair.roundtable = EXCLUDED.roundtable THEN chair.moved_at ELSE $5 END
"""
TAKE_AWAY = "DELETE FROM roundtable WHERE round = $1 AND letter <> ALL($2)"


async def circles_of(rounds: Sequence[Round]) -> list[Circles]:
    """Who sits together in each of these rounds; a dissolved roundtable is an empty list."""
    rows = await fetch(TOGETHER, [each.id for each in rounds])
    return [[list(row["circle"]) for row in rows if row["round"] == each.id] for each in rounds]


async def write_circles(event: Event, round: Round, circles: Circles) -> None:
    """Make the round look like this; roundtables and chairs that stay keep their identity."""
    letters = [letter(number) for number in range(len(circles))]
    empty = [not circle for circle in circles]
    await execute(SET_UP, event.id, round.id, new_ids(letters), letters, empty)
    seats = [(each, name) for name, circle in zip(letters, circles, strict=True) for each in circle]
    people = [registration for registration, _ in seats]
    named = [name for _, name in seats]
    await execute(SIT_DOWN, round.id, new_ids(seats), people, named, now())
    await execute(
        "DELETE FROM chair WHERE round = $1 AND registration <> ALL($2)", round.id, people
    )
    await take_away_others(round, letters)


async def take_away_others(round: Round, letters: Sequence[str]) -> None:
    """The round's other roundtables go; refused when something has been written at one of them."""
    try:
        await execute(TAKE_AWAY, round.id, letters)
    except asyncpg.IntegrityConstraintViolationError as written:
        sentence = _("Something has been written at a roundtable of round {number} that would go.")
        raise Conflict(sentence.format(number=round.number)) from written


def new_ids(things: Iterable[object]) -> list[UUID]:
    """A fresh identity for each thing."""
    return [new_id() for _ in things]
