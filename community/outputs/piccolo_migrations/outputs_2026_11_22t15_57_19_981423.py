from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from enum import Enum
from piccolo.columns.column_types import Varchar

ID = "2026-11-22T15:57:19:981423"
VERSION = "1.38.0"
DESCRIPTION = ""


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="outputs", description=DESCRIPTION
    )

    manager.alter_column(
        table_class_name="Stage",
        tablename="stage",
        column_name="shows",
        db_column_name="shows",
        params={
            "choices": Enum(
                "Shows",
                {
                    "EVENING": "evening",
                    "WELCOME": "welcome",
                    "SEATS": "seats",
                    "SHEETS": "sheets",
                    "ORDER": "order",
                    "ROUNDTABLE": "roundtable",
                    "THEMES": "themes",
                    "VOTE": "vote",
                    "QUESTIONS": "questions",
                    "THANKS": "thanks",
                },
            )
        },
        old_params={
            "choices": Enum(
                "Shows",
                {
                    "EVENING": "evening",
                    "ROUNDTABLE": "roundtable",
                    "THEMES": "themes",
                },
            )
        },
        column_class=Varchar,
        old_column_class=Varchar,
        schema=None,
    )

    return manager
