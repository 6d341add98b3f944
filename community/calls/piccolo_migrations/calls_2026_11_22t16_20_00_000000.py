from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T16:20:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A roundtable has one open call at most"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="calls", description=DESCRIPTION
    )
    manager.add_raw(one_open_call)
    return manager


async def one_open_call():
    await execute(
        """
        CREATE UNIQUE INDEX IF NOT EXISTS one_open_call
        ON call (roundtable) WHERE ended_at IS NULL
        """
    )
