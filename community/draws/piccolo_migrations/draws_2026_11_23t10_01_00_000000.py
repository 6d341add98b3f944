from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-23T10:01:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Whoever came first, or was passed over, drew no lot"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="draws", description=DESCRIPTION)
    manager.add_raw(keep_lots_alone)
    return manager


async def keep_lots_alone():
    """A number that is not among a draw's published lots is told nobody."""
    await execute(
        "UPDATE registration r SET draw_number = NULL FROM draw d"
        " WHERE d.kind = r.kind AND NOT d.numbers @> to_jsonb(r.draw_number)"
    )
