from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T19:11:30:000000"
VERSION = "1.38.0"
DESCRIPTION = "A word is decided about once a line, and once for all; each has its letter"

ONCE = """
    CREATE UNIQUE INDEX IF NOT EXISTS hidden_once_a_line ON mask
    (report, letters, coalesce(item, '00000000-0000-0000-0000-000000000000'))
"""
LETTERS = """
    UPDATE mask SET place = numbered.place FROM (
        SELECT id, row_number() OVER (PARTITION BY report, hides ORDER BY decided_at, id) - 1
               AS place FROM mask
    ) numbered WHERE numbered.id = mask.id AND mask.place = 0
"""


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="reports", description=DESCRIPTION)

    async def raw():
        await execute(ONCE)
        await execute(LETTERS)

    manager.add_raw(raw)
    return manager
