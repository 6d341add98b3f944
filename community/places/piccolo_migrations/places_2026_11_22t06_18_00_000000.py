"""Every event that is there already gets its one kind of place."""

from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T06:18:00:000000"
VERSION = "1.38.0"
DESCRIPTION = ""

ONE_KIND_EACH = """
    INSERT INTO place_kind (id, event, position, name, fee_yen, member_fee_yen, capacity,
                            taken, waiting)
    SELECT gen_random_uuid(), id, 1, '', fee_yen, member_fee_yen, places, taken, waiting
    FROM event WHERE NOT EXISTS (SELECT FROM place_kind WHERE place_kind.event = event.id)
"""


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="places", description=DESCRIPTION)

    async def give_each_event_its_kind() -> None:
        await execute(ONE_KIND_EACH)

    manager.add_raw(give_each_event_its_kind)
    return manager
