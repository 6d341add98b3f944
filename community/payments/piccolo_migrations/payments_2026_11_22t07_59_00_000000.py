from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T07:59:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "One payment at the provider at a time"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="payments", description=DESCRIPTION
    )
    manager.add_raw(one_goes_on)
    return manager


async def one_goes_on():
    await execute(
        """
        CREATE UNIQUE INDEX IF NOT EXISTS checkout_goes_on_once
        ON checkout (registration) WHERE step IN ('begun', 'open', 'pending')
        """
    )
