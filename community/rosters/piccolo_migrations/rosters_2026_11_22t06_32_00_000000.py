from community.database import execute
from piccolo.apps.migrations.auto.migration_manager import MigrationManager

ID = "2026-11-22T06:32:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What was brought in from connpass keeps its account and its number"


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="rosters", description=DESCRIPTION)
    manager.add_raw(keep_accounts)
    manager.add_raw(keep_places)
    return manager


async def keep_accounts():
    await execute("""
        INSERT INTO account_elsewhere (id, member, platform, "user")
        SELECT gen_random_uuid(), id, 'connpass', left(substr(external_id, 10), 120)
        FROM member WHERE external_id LIKE 'connpass:%'
        ON CONFLICT DO NOTHING
    """)


async def keep_places():
    await execute("""
        INSERT INTO place_elsewhere
            (id, event, registration, platform, number, standing, slot, paid, paid_yen, seen_at)
        SELECT gen_random_uuid(), event, id, 'connpass', external_no, standing, '', '', 0,
               registered_at
        FROM registration WHERE external_no IS NOT NULL
        ON CONFLICT DO NOTHING
    """)
    await execute("""
        UPDATE registration SET source = 'roster'
        WHERE external_no IS NOT NULL AND source <> 'roster'
    """)
