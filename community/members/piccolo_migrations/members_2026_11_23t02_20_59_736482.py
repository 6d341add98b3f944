from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import Varchar

ID = "2026-11-23T02:20:59:736482"
VERSION = "1.38.0"
DESCRIPTION = "Numbers of one platform are kept no more: nothing sees that they differ"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="members", description=DESCRIPTION
    )

    manager.alter_column(
        table_class_name="Member",
        tablename="member",
        column_name="external_id",
        db_column_name="external_id",
        params={"unique": False},
        old_params={"unique": True},
        column_class=Varchar,
        old_column_class=Varchar,
        schema=None,
    )

    return manager
