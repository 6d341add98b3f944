from piccolo.apps.migrations.auto.migration_manager import MigrationManager
from piccolo.table import Table

ID = "2026-11-22T09:23:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "What was written without a kana or kanji so far is English"

TO_ENGLISH = """
    UPDATE newsletter SET subject_en = subject_ja, text_en = text_ja, subject_ja = '', text_ja = ''
    WHERE subject_en = '' AND subject_ja || text_ja !~ '[\u3040-\u30ff\u3400-\u9fff]'
"""


class AnyTable(Table):
    pass


async def forwards():
    manager = MigrationManager(migration_id=ID, app_name="newsletters", description=DESCRIPTION)

    async def raw():
        await AnyTable.raw(TO_ENGLISH)

    manager.add_raw(raw)
    return manager
