from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T09:30:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What the provider wrote on its balance stays as it wrote it"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="payments", description=DESCRIPTION
    )
    manager.add_raw(movements_stay)
    return manager


async def movements_stay():
    await execute(
        """
        CREATE OR REPLACE TRIGGER movement_keep BEFORE UPDATE OR DELETE ON movement
        FOR EACH ROW EXECUTE FUNCTION payment_keep()
        """
    )
