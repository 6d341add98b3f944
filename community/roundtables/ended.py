"""A seating that was not taken and is over: a late tap on it gets a sentence instead of nothing."""

from datetime import timedelta
from uuid import UUID

from community.clock import now
from community.database import execute
from community.events.tables import Event
from community.language import _
from community.refusal import Conflict

KEPT = timedelta(days=1)


def gone() -> Conflict:
    """What is said to whoever taps on it."""
    return Conflict(_("This is gone: it was taken, dropped or replaced meanwhile."))


async def end(draft: UUID) -> None:
    """Nobody wants it any more; who would have sat where, and whose wishes clash, is forgotten."""
    await execute(_END, draft)


async def forget_proposals(event: Event) -> None:
    """Nobody wants them any more, or they no longer fit the chairs."""
    await execute(
        """UPDATE draft SET is_over = true, seats = NULL
        WHERE event = $1 AND kind = 'repair' AND NOT is_over""",
        event.id,
    )


async def forget_those_over() -> None:
    """Every night: nobody taps on them any more, or they say of people whose wishes clash."""
    await execute(
        "DELETE FROM draft WHERE (is_over OR problem <> '') AND made_at < $1", now() - KEPT
    )


_END = """
    UPDATE draft SET is_over = true, is_busy = false, seats = NULL, problem = '' WHERE id = $1
"""
