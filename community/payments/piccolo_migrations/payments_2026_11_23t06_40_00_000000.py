from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-23T06:40:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Only the way to a number stands with a payment that waits; the page before it has ended"

ENDED = "UPDATE checkout SET url = '' WHERE step = 'pending'"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="payments", description=DESCRIPTION)

    async def ended() -> None:
        await execute(ENDED)

    manager.add_raw(ended)
    return manager
