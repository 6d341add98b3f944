from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import ForeignKey
from piccolo.table import Table

ID = "2026-11-23T02:20:51:027568"
VERSION = "1.38.0"
DESCRIPTION = "Each registration is found in two indexes fewer, for what nearly none of them has"

THE_FEW = """
    CREATE INDEX IF NOT EXISTS registration_wants_another
    ON registration (wanted_kind) WHERE wanted_kind IS NOT NULL
"""


class AnyTable(Table):
    pass


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="registrations", description=DESCRIPTION
    )

    manager.alter_column(
        table_class_name="Registration",
        tablename="registration",
        column_name="wanted_kind",
        db_column_name="wanted_kind",
        params={"index": False},
        old_params={"index": True},
        column_class=ForeignKey,
        old_column_class=ForeignKey,
        schema=None,
    )

    manager.drop_constraint(
        table_class_name="Registration",
        tablename="registration",
        constraint_name="imported_once",
        schema=None,
    )

    async def raw():
        await AnyTable.raw(THE_FEW)

    manager.add_raw(raw)
    return manager
