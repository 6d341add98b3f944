from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T18:56:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Lines are found by a card's later fields as well, in either kana"

KATAKANA = "".join(map(chr, [*range(0x30A1, 0x30F7), 0x30FD, 0x30FE]))
HIRAGANA = "".join(map(chr, [*range(0x3041, 0x3097), 0x309D, 0x309E]))


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="reports", description=DESCRIPTION
    )
    manager.add_raw(what_was_filled_in_later)
    manager.add_raw(as_it_is_sought)
    manager.add_raw(what_is_sought)
    return manager


async def what_was_filled_in_later():
    """The cards that were published before they kept it know it from their report."""
    await execute(
        """
        UPDATE published_line SET later = coalesce((
            SELECT jsonb_object_agg(key, value)
            FROM jsonb_each_text(each.card->'later') WHERE value <> ''
        ), '{}')
        FROM report r,
             jsonb_array_elements(r.content->'rounds') AS round,
             jsonb_array_elements(round->'sheets') AS sheet,
             jsonb_array_elements(coalesce(sheet->'cards', '[]'))
                 WITH ORDINALITY AS each (card, place)
        WHERE r.id = published_line.report AND published_line.kind = 'kpi'
          AND published_line.round_number = (round->>'number')::int
          AND published_line.letter = sheet->>'letter'
          AND published_line.position = each.place - 1
          AND jsonb_typeof(each.card->'later') = 'object'
        """
    )


async def as_it_is_sought():
    """Without width, case and the two kinds of kana; codes such as `up` are no words."""
    await execute(
        f"""
        CREATE OR REPLACE FUNCTION as_sought(words text) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT translate(lower(normalize(words, NFKC)), '{KATAKANA}', '{HIRAGANA}')
        $$
        """
    )
    await execute(
        r"""
        CREATE OR REPLACE FUNCTION words_later(later jsonb) RETURNS text
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
            SELECT coalesce(string_agg(value, E'\n' ORDER BY key), '')
            FROM jsonb_each_text(later) WHERE key NOT IN ('direction', 'nature')
        $$
        """
    )


async def what_is_sought():
    await execute("ALTER TABLE published_line DROP COLUMN IF EXISTS sought")
    await execute(
        r"""
        ALTER TABLE published_line ADD COLUMN sought text GENERATED ALWAYS AS (
            as_sought(words || E'\n' || formula || E'\n' || phase || E'\n' || goal || E'\n' || noise
                      || E'\n' || words_later(later))
        ) STORED
        """
    )
    await execute(
        """
        CREATE INDEX IF NOT EXISTS published_line_pairs
        ON published_line USING gin (pairs_of(sought))
        """
    )
    await execute(
        """
        CREATE INDEX IF NOT EXISTS published_line_nature ON published_line ((later->>'nature'))
        """
    )
