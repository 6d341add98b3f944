from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "2026-11-22T07:21:23:742574"
VERSION = "1.38.0"
DESCRIPTION = ""


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="access", description=DESCRIPTION
    )

    manager.drop_column(
        table_class_name="PasskeyChallenge",
        tablename="passkey_challenge",
        column_name="member",
        db_column_name="member",
        schema=None,
    )

    return manager
