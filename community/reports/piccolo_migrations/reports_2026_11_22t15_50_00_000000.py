from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T15:50:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Reports that were there keep their typed words"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="reports", description=DESCRIPTION
    )
    manager.add_raw(what_was_typed)
    return manager


async def what_was_typed():
    await execute(
        "UPDATE report SET typed_title = title, typed_lead = lead WHERE typed_title = ''"
    )
