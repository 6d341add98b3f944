from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T15:52:30:000000"
VERSION = "1.38.0"
DESCRIPTION = "What was about one theme until now is about it still"

# The column `theme` of commentary is read by nobody from here on.
CARRY_OVER = """
    INSERT INTO comment_about (id, commentary, theme)
    SELECT gen_random_uuid(), id, theme FROM commentary WHERE theme IS NOT NULL
    ON CONFLICT DO NOTHING
"""


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="commentary", description=DESCRIPTION)

    async def raw():
        await execute(CARRY_OVER)

    manager.add_raw(raw)
    return manager
