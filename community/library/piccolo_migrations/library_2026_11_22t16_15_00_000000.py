from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T16:15:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Lines with the same words are found at once"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="library", description=DESCRIPTION
    )
    manager.add_raw(found_by_words)
    return manager


async def found_by_words():
    await execute(
        r"""
        CREATE INDEX IF NOT EXISTS published_line_plain ON published_line
        USING hash (regexp_replace(lower(normalize(words, NFKC)), '\s', '', 'g'))
        """
    )
