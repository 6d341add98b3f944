from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T15:41:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Published lines know which item they were"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="reports", description=DESCRIPTION
    )
    manager.add_raw(which_item_it_was)
    return manager


async def which_item_it_was():
    """The lines that were published before they kept it know it from their report."""
    await execute(
        """
        UPDATE published_line SET item = item.id
        FROM report r,
             jsonb_array_elements(r.content->'rounds') AS round,
             jsonb_array_elements(round->'sheets') AS sheet,
             jsonb_array_elements(
                 coalesce(sheet->'cards', '[]') || coalesce(sheet->'items', '[]')
             ) WITH ORDINALITY AS each (line, place), item
        WHERE r.id = published_line.report AND published_line.item IS NULL
          AND published_line.round_number = (round->>'number')::int
          AND published_line.letter = sheet->>'letter'
          AND published_line.position = each.place - 1 AND published_line.kind <> 'theme'
          AND item.id::text = each.line->>'item'
        """
    )
