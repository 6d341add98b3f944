from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.table import Table

ID = "2026-11-22T03:54:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Whoever is a member has a time of membership, and never two that are open"

ONE_AT_A_TIME = """
    CREATE UNIQUE INDEX IF NOT EXISTS one_membership_at_a_time
    ON membership (member) WHERE ended_at IS NULL
"""

SO_FAR = """
    INSERT INTO membership (id, member, began_at, began)
    SELECT gen_random_uuid(), id, coalesce(decided_at, created_at), 'approved'
    FROM member WHERE standing = 'member' AND NOT EXISTS (
        SELECT FROM membership m WHERE m.member = member.id AND m.ended_at IS NULL)
"""


class AnyTable(Table):
    pass


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="members", description=DESCRIPTION)

    async def raw():
        await AnyTable.raw(ONE_AT_A_TIME)
        await AnyTable.raw(SO_FAR)

    manager.add_raw(raw)
    return manager
