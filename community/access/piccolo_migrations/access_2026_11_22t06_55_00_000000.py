from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.table import Table

ID = "2026-11-22T06:55:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Sessions there are already are no family: the new column gave all of them one."

EACH_ITS_OWN = "UPDATE session SET family = gen_random_uuid()"


class AnyTable(Table):
    pass


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="access", description=DESCRIPTION)

    async def raw():
        await AnyTable.raw(EACH_ITS_OWN)

    manager.add_raw(raw)
    return manager
