from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-23T06:41:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "For whom a receipt was issued, before it was noted"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="transfers", description=DESCRIPTION
    )
    manager.add_raw(note_for_whom)
    return manager


async def note_for_whom():
    """Whoever passed the place on first after that; without such a row, who has the place now, but
    nobody if a mail says that it was passed on: whoever did so has gone, and is named no more."""
    await execute(_FOR_WHOM)
    await execute(_NAMED_NO_MORE)


_HAD_IT = """
    CASE WHEN EXISTS (SELECT FROM transfer t WHERE t.registration = r.id
                      AND t.state = 'done' AND t.decided_at > c.issued_at)
    THEN (SELECT t.giver FROM transfer t
          WHERE t.registration = r.id AND t.state = 'done' AND t.decided_at > c.issued_at
          ORDER BY t.decided_at LIMIT 1)
    WHEN NOT EXISTS (SELECT FROM message m WHERE m.queued_at > c.issued_at
                     AND m.cause LIKE 'taken_over:' || r.id || ':%')
    THEN r.member END
"""

_FOR_WHOM = f"""
    UPDATE receipt SET member = coalesce(m.merged_into, m.id)
    FROM (SELECT c.id, {_HAD_IT} AS member
          FROM receipt c JOIN registration r ON r.id = c.registration
          WHERE c.member IS NULL) AS had
    JOIN member m ON m.id = had.member
    WHERE receipt.id = had.id
"""

_NAMED_NO_MORE = "UPDATE receipt SET addressee = '' WHERE member IS NULL AND addressee <> ''"
