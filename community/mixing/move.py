"""Wishes go with the person of whom they were said."""

from uuid import UUID

from community.database import execute


async def move_wishes(worse: UUID, better: UUID) -> None:
    """What was said of one registration is said of the other; inside the transaction that merges.

    Where something was said of both, what was said of the better one holds.
    """
    for statement in (_PAIRS, _PINS):
        await execute(statement, worse, better)
    for statement in (_PAIRS_LEFT, _PINS_LEFT):
        await execute(statement, worse)


_PAIRS = """
    UPDATE pair_wish SET one = least(theirs.other, $2), other = greatest(theirs.other, $2)
    FROM (SELECT id, CASE WHEN one = $1 THEN other ELSE one END AS other
          FROM pair_wish WHERE $1 IN (one, other)) theirs
    WHERE pair_wish.id = theirs.id AND theirs.other <> $2 AND NOT EXISTS (
        SELECT FROM pair_wish said
        WHERE said.one = least(theirs.other, $2) AND said.other = greatest(theirs.other, $2))
"""

_PINS = """
    UPDATE pin SET registration = $2 WHERE registration = $1 AND NOT EXISTS (
        SELECT FROM pin said WHERE said.registration = $2 AND said.number = pin.number)
"""

_PAIRS_LEFT = "DELETE FROM pair_wish WHERE $1 IN (one, other)"
_PINS_LEFT = "DELETE FROM pin WHERE registration = $1"
