from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T20:48:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "A time that was chosen before there were steps is kept: it waited for none"

KEEP_THE_TIME = """
    UPDATE report SET not_waited_for = 'check approval'
    WHERE publish_at IS NOT NULL AND state = 'draft' AND not_waited_for = ''
"""


async def keep_the_time():
    await execute(KEEP_THE_TIME)


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="reports", description=DESCRIPTION)

    manager.add_raw(keep_the_time)
    return manager
