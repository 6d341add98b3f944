from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T19:00:30:000000"
VERSION = "1.38.0"
DESCRIPTION = "The one theme of commentary goes, now that all are in comment_about"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="commentary", description=DESCRIPTION)

    async def raw():
        await execute("ALTER TABLE commentary DROP COLUMN IF EXISTS theme")

    manager.add_raw(raw)
    return manager
