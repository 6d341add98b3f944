from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T16:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Who paid, or began to, before it was noted"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="transfers", description=DESCRIPTION
    )
    manager.add_raw(note_who_paid)
    return manager


async def note_who_paid():
    """Whoever passed the place on first after that; without such a row, who has the place now, but
    nobody if a mail says that it was passed on: whoever did so has gone."""
    await execute(_PAYERS)
    await execute(_BEGINNERS)


# of the registration r, at a moment
_HAD_IT = """
    CASE WHEN EXISTS (SELECT FROM transfer t WHERE t.registration = r.id
                      AND t.state = 'done' AND t.decided_at > {at})
    THEN (SELECT t.giver FROM transfer t
          WHERE t.registration = r.id AND t.state = 'done' AND t.decided_at > {at}
          ORDER BY t.decided_at LIMIT 1)
    WHEN NOT EXISTS (SELECT FROM message m WHERE m.queued_at > {at}
                     AND m.cause LIKE 'taken_over:' || r.id || ':%')
    THEN r.member END
"""

_PAYERS = f"""
    INSERT INTO payer (id, payment, member)
    SELECT gen_random_uuid(), had.payment, coalesce(m.merged_into, m.id)
    FROM (SELECT p.id AS payment, {_HAD_IT.format(at="p.noted_at")} AS member
          FROM payment p JOIN registration r ON r.id = p.registration
          WHERE p.kind = 'paid') AS had
    LEFT JOIN member m ON m.id = had.member
    ON CONFLICT (payment) DO NOTHING
"""

_BEGINNERS = f"""
    UPDATE checkout SET member = coalesce(m.merged_into, m.id)
    FROM (SELECT c.id, {_HAD_IT.format(at="c.began_at")} AS member
          FROM checkout c JOIN registration r ON r.id = c.registration
          WHERE c.member IS NULL AND c.step IN ('begun', 'open', 'pending')) AS had
    JOIN member m ON m.id = had.member
    WHERE checkout.id = had.id
"""
