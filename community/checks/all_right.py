"""Say of one's own roundtable that its lines are right as they stand."""

from community.checks.correct import refuse_late
from community.checks.link import Checker
from community.clock import now
from community.database import execute, transaction
from community.live import tell
from community.roundtables.tables import Roundtable


async def say_all_right(checker: Checker, roundtable: Roundtable) -> None:
    """The first word counts; whoever says it again changes nothing."""
    await refuse_late(checker)
    async with transaction():
        await execute(_SAY, roundtable.id, checker.registration.id, now())
        await tell(f"checks:{checker.event.id}")


_SAY = """
    INSERT INTO all_right (roundtable, registration, said_at) VALUES ($1, $2, $3)
    ON CONFLICT DO NOTHING
"""
