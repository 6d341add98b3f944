"""In which order roundtables present: by letter, drawn by a seed anybody can check, or by hand."""

import secrets
from random import Random
from uuid import UUID

from community.database import execute, fetch, lock, transaction
from community.events.rounds import rounds_of
from community.events.tables import Event
from community.stage.presenting import keep, last_begun
from community.stage.tables import OrderBy
from community.stage.turn import Turn

SEEDS = 10_000  # few digits, so that they can be read out and typed


async def order_of(event: Event) -> list[Turn]:
    """The roundtables of the round that is presented, in turn; none before a round was opened."""
    presented = last_begun(await rounds_of(event))
    return [Turn(**row) for row in await fetch(_ORDER, presented.id)] if presented else []


async def put_in_order(event: Event, by: OrderBy, seed: int | None = None) -> list[Turn]:
    """By letter, or drawn; `seed` tries a draw again, a new one is made without it."""
    seed = secrets.randbelow(SEEDS) if seed is None and by == OrderBy.DRAW else seed or 0
    async with transaction():
        await lock(event)
        turns = sorted(await order_of(event), key=lambda turn: (len(turn.letter), turn.letter))
        await write_order(event, drawn(turns, seed) if by == OrderBy.DRAW else turns)
        await keep(event, order_by=by, seed=seed)
    return await order_of(event)


async def write_order(event: Event, turns: list[Turn]) -> None:
    """Keep this order, within a transaction that holds the event."""
    keys = [turn.roundtable for turn in turns]
    await execute(_WRITE, event.id, keys, [turn.is_skipped for turn in turns])


def drawn(turns: list[Turn], seed: int) -> list[Turn]:
    """The turns, which come by letter, shuffled by Python's `Random(seed)`."""
    shuffled = list(turns)
    Random(seed).shuffle(shuffled)
    return shuffled


def with_moved(turns: list[Turn], roundtable: UUID, by: int) -> list[Turn]:
    """The same turns, one of them so many places further on; beyond an end it stays there."""
    at = next((n for n, turn in enumerate(turns) if turn.roundtable == roundtable), None)
    if at is None:
        return turns
    rest = [*turns[:at], *turns[at + 1 :]]
    to = min(max(at + by, 0), len(rest))
    return [*rest[:to], turns[at], *rest[to:]]


_ORDER = """
    SELECT r.id AS roundtable, r.letter, coalesce(p.is_skipped, false) AS is_skipped,
           p.began_at, coalesce(m.name, '') AS presenter, p.minutes
    FROM roundtable r LEFT JOIN presentation p ON p.roundtable = r.id
    LEFT JOIN registration g ON g.id = p.presenter LEFT JOIN member m ON m.id = g.member
    WHERE r.round = $1 AND NOT r.is_dissolved
    ORDER BY p.position NULLS LAST, length(r.letter), r.letter
"""
_WRITE = """
    INSERT INTO presentation (id, event, roundtable, position, is_skipped)
    SELECT gen_random_uuid(), $1, roundtable, position, is_skipped
    FROM unnest($2::uuid[], $3::boolean[]) WITH ORDINALITY
         AS told (roundtable, is_skipped, position)
    ON CONFLICT (roundtable) DO UPDATE
        SET position = excluded.position, is_skipped = excluded.is_skipped
"""
