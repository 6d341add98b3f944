from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from enum import Enum
from piccolo.columns.column_types import Varchar

ID = "2026-11-22T10:34:21:272156"
VERSION = "1.38.0"
DESCRIPTION = ""


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="checkins", description=DESCRIPTION
    )

    manager.alter_column(
        table_class_name="CheckIn",
        tablename="check_in",
        column_name="method",
        db_column_name="method",
        params={
            "choices": Enum(
                "Method",
                {
                    "CAMERA": "camera",
                    "CODE": "code",
                    "NAME": "name",
                    "WALK_IN": "walk_in",
                    "API": "api",
                    "ROSTER": "roster",
                    "SELF": "self",
                },
            )
        },
        old_params={
            "choices": Enum(
                "Method",
                {
                    "CAMERA": "camera",
                    "CODE": "code",
                    "NAME": "name",
                    "WALK_IN": "walk_in",
                    "API": "api",
                    "ROSTER": "roster",
                },
            )
        },
        column_class=Varchar,
        old_column_class=Varchar,
        schema=None,
    )

    manager.alter_column(
        table_class_name="Scan",
        tablename="scan",
        column_name="method",
        db_column_name="method",
        params={
            "choices": Enum(
                "Method",
                {
                    "CAMERA": "camera",
                    "CODE": "code",
                    "NAME": "name",
                    "WALK_IN": "walk_in",
                    "API": "api",
                    "ROSTER": "roster",
                    "SELF": "self",
                },
            )
        },
        old_params={
            "choices": Enum(
                "Method",
                {
                    "CAMERA": "camera",
                    "CODE": "code",
                    "NAME": "name",
                    "WALK_IN": "walk_in",
                    "API": "api",
                    "ROSTER": "roster",
                },
            )
        },
        column_class=Varchar,
        old_column_class=Varchar,
        schema=None,
    )

    return manager
