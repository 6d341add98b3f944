from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T03:28:00:675892"
VERSION = "1.38.0"
DESCRIPTION = ""


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="members", description=DESCRIPTION
    )

    manager.add_raw(remember_organisers)
    manager.drop_column(
        table_class_name="Member",
        tablename="member",
        column_name="is_organiser",
        db_column_name="is_organiser",
        schema=None,
    )

    return manager


async def remember_organisers():
    """Kept aside until the room of access, whose tables come later, has made roles of them."""
    await execute(
        "CREATE TABLE organiser_to_come AS SELECT id, created_at FROM member WHERE is_organiser"
    )
