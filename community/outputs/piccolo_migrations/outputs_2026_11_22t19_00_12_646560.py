from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "2026-11-22T19:00:12:646560"
VERSION = "1.38.0"
DESCRIPTION = "Commentary no longer has the one theme that nobody reads"


class InWords(MigrationManager):
    """Says that the column is gone; the room of commentary, whose steps still read it, drops it."""

    async def _run_drop_columns(self, backwards: bool = False) -> None:
        return None


async def forwards():
    manager = InWords(migration_id=ID, app_name="outputs", description=DESCRIPTION)

    manager.drop_column(
        table_class_name="Commentary",
        tablename="commentary",
        column_name="theme",
        db_column_name="theme",
        schema=None,
    )

    return manager
