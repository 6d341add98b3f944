from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "2026-11-22T06:15:57:813883"
VERSION = "1.38.0"
DESCRIPTION = "The table belongs to prices now: noted, not dropped."


async def forwards():
    manager = MigrationManager(
        migration_id=ID,
        app_name="registrations",
        description=DESCRIPTION,
        fake=True,
    )

    manager.drop_table(
        class_name="DiscountCode", tablename="discount_code", schema=None
    )

    return manager
