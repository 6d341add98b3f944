from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from enum import Enum
from piccolo.columns.column_types import Varchar

ID = "2026-11-22T06:54:12:754677"
VERSION = "1.38.0"
DESCRIPTION = ""


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="registrations", description=DESCRIPTION
    )

    manager.alter_column(
        table_class_name="Registration",
        tablename="registration",
        column_name="source",
        db_column_name="source",
        params={
            "choices": Enum(
                "Source",
                {
                    "WEB": "web",
                    "API": "api",
                    "ROSTER": "roster",
                    "WALK_IN": "walk_in",
                    "STANDING": "standing",
                },
            )
        },
        old_params={
            "choices": Enum(
                "Source",
                {
                    "WEB": "web",
                    "API": "api",
                    "ROSTER": "roster",
                    "WALK_IN": "walk_in",
                },
            )
        },
        column_class=Varchar,
        old_column_class=Varchar,
        schema=None,
    )

    return manager
