from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import Text
from piccolo.columns.column_types import Varchar
from piccolo.columns.indexes import IndexMethod
from piccolo.constraints import Check

ID = "2026-11-22T09:22:44:556255"
VERSION = "1.38.0"
DESCRIPTION = "A newsletter in Japanese, in English, or in both"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="newsletters", description=DESCRIPTION
    )

    manager.add_column(
        table_class_name="Newsletter",
        tablename="newsletter",
        column_name="text_en",
        db_column_name="text_en",
        column_class_name="Text",
        column_class=Text,
        params={
            "default": "",
            "null": False,
            "primary_key": False,
            "unique": False,
            "index": False,
            "index_method": IndexMethod.btree,
            "choices": None,
            "db_column_name": None,
            "secret": False,
        },
        schema=None,
    )

    manager.add_column(
        table_class_name="Newsletter",
        tablename="newsletter",
        column_name="subject_en",
        db_column_name="subject_en",
        column_class_name="Varchar",
        column_class=Varchar,
        params={
            "length": 160,
            "default": "",
            "null": False,
            "primary_key": False,
            "unique": False,
            "index": False,
            "index_method": IndexMethod.btree,
            "choices": None,
            "db_column_name": None,
            "secret": False,
        },
        schema=None,
    )

    manager.rename_column(
        table_class_name="Newsletter",
        tablename="newsletter",
        old_column_name="subject",
        new_column_name="subject_ja",
        old_db_column_name="subject",
        new_db_column_name="subject_ja",
        schema=None,
    )

    manager.rename_column(
        table_class_name="Newsletter",
        tablename="newsletter",
        old_column_name="text",
        new_column_name="text_ja",
        old_db_column_name="text",
        new_db_column_name="text_ja",
        schema=None,
    )

    manager.add_constraint(
        table_class_name="Newsletter",
        tablename="newsletter",
        constraint_name="says_something",
        constraint_class=Check,
        params={"condition": "subject_ja <> '' OR subject_en <> ''"},
        schema=None,
    )

    return manager
