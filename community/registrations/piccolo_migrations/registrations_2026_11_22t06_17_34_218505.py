from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.columns.column_types import ForeignKey

from community.database import execute

ID = "2026-11-22T06:17:34:218505"
VERSION = "1.38.0"
DESCRIPTION = "Every registration is for a kind of place"

FOR_THE_ONLY_KIND = """
    UPDATE registration SET kind = place_kind.id FROM place_kind
    WHERE place_kind.event = registration.event AND place_kind.position = 1
      AND registration.kind IS NULL
"""


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="registrations", description=DESCRIPTION
    )

    async def for_the_only_kind() -> None:
        await execute(FOR_THE_ONLY_KIND)

    manager.add_raw(for_the_only_kind)

    manager.alter_column(
        table_class_name="Registration",
        tablename="registration",
        column_name="kind",
        db_column_name="kind",
        params={"null": False},
        old_params={"null": True},
        column_class=ForeignKey,
        old_column_class=ForeignKey,
        schema=None,
    )

    return manager
