"""Where both accounts are registered at one event, the better registration stays."""

from uuid import UUID, uuid4

from community.clock import now
from community.database import execute, fetch
from community.members.tables import Member
from community.mixing.move import move_wishes
from community.payments.move import move_payments


async def merge_registrations(stays: Member, ends: Member) -> None:
    """The better of two registrations goes to the account that stays, the other is cancelled.

    Better is who came, then who has a place, then who waits, the earlier turn first. A second
    check-in of the same evening no longer counts. All others are moved with everything else.
    """
    for row in await fetch(_PAIRS, stays.id, ends.id):
        better, worse = row["better"], row["worse"]
        await execute(_CANCEL, worse, now())
        await execute(_ADDITIONS, worse, now())
        await execute("UPDATE check_in SET undone_at = $2 WHERE registration = $1"
                      " AND undone_at IS NULL", worse, now())  # fmt: skip
        await _move_what_was_done(worse, better)
        await move_payments(worse, better)
        if row["owner"] == ends.id:
            await _swap(better, worse, stays, ends)


async def _move_what_was_done(worse: UUID, better: UUID) -> None:
    """Chairs, wishes and words of the registration that goes belong to the one that stays, and so
    does the mark of somebody under age."""
    await execute(_MINOR, worse, better)
    await execute(_CHAIRS, worse, better)
    await move_wishes(worse, better)
    await execute(
        "UPDATE place_elsewhere SET registration = $2 WHERE registration = $1", worse, better
    )
    await execute("UPDATE note SET registration = $2 WHERE registration = $1", worse, better)
    await execute("UPDATE item SET author = $2 WHERE author = $1", worse, better)
    await execute("UPDATE item_change SET author = $2 WHERE author = $1", worse, better)


async def _swap(better: UUID, worse: UUID, stays: Member, ends: Member) -> None:
    """Exchange the owners of two registrations of one event; one person has one at most."""
    nobody = Member(id=uuid4(), name=ends.name)
    await nobody.save()
    for registration, owner in ((worse, nobody.id), (better, stays.id), (worse, ends.id)):
        await execute("UPDATE registration SET member = $2 WHERE id = $1", registration, owner)
    await nobody.remove()


_PAIRS = """
    SELECT (array_agg(id ORDER BY came DESC, rank, turn))[1] AS better,
           (array_agg(id ORDER BY came DESC, rank, turn))[2] AS worse,
           (array_agg(member ORDER BY came DESC, rank, turn))[1] AS owner
    FROM (SELECT r.*, EXISTS (SELECT FROM check_in c WHERE c.registration = r.id
                              AND c.undone_at IS NULL) AS came,
                 CASE standing WHEN 'confirmed' THEN 1 WHEN 'waitlisted' THEN 2
                               WHEN 'cancelled' THEN 4 ELSE 3 END AS rank
          FROM registration r WHERE member IN ($1, $2) FOR NO KEY UPDATE) AS theirs
    GROUP BY event HAVING count(*) = 2
"""

_CANCEL = """
    UPDATE registration SET standing = 'cancelled', wanted_kind = NULL, wanted_price = '{}',
           cancelled_at = coalesce(cancelled_at, $2),
           cancel_reason = CASE WHEN standing = 'cancelled' THEN cancel_reason ELSE 'merged' END
    WHERE id = $1
"""

_MINOR = """
    UPDATE registration b SET is_minor = true, photo_wish = 'no',
           guardian = coalesce(nullif(b.guardian, ''), w.guardian)
    FROM registration w WHERE b.id = $2 AND w.id = $1 AND w.is_minor
"""

_ADDITIONS = """
    UPDATE addition SET standing = 'cancelled', changed_at = $2 WHERE registration = $1
"""

_CHAIRS = """
    UPDATE chair SET registration = $2 WHERE registration = $1 AND NOT EXISTS (
        SELECT FROM chair other WHERE other.round = chair.round AND other.registration = $2)
"""
