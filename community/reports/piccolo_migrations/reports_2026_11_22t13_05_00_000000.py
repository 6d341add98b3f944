from piccolo.apps.migrations.auto.migration_manager import MigrationManager

from community.database import execute

ID = "2026-11-22T13:05:00:000000"
VERSION = "1.38.0"
DESCRIPTION = "Lines of reports are found by any two characters that stand side by side"


async def forwards():
    manager = MigrationManager(
        migration_id=ID, app_name="reports", description=DESCRIPTION
    )
    manager.add_raw(what_is_sought)
    manager.add_raw(found_by_pairs)
    manager.add_raw(what_was_published)
    return manager


async def what_is_sought():
    await execute(
        r"""
        ALTER TABLE published_line ADD COLUMN IF NOT EXISTS sought text GENERATED ALWAYS AS (
            lower(normalize(words || E'\n' || formula || E'\n' || goal || E'\n' || noise, NFKC))
        ) STORED
        """
    )


async def found_by_pairs():
    await execute(
        r"""
        CREATE OR REPLACE FUNCTION pairs_of(words text) RETURNS text[]
        LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS $$
            SELECT coalesce(array_agg(DISTINCT pair), '{}')
            FROM (SELECT substr(words, at, 2) AS pair
                  FROM generate_series(1, length(words) - 1) AS at) AS every
            WHERE pair !~ '\s'
        $$
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
        CREATE INDEX IF NOT EXISTS published_line_newest ON published_line (said_at DESC, id)
        """
    )


async def what_was_published():
    """The lines of reports that were published before there was a place for them."""
    await execute(
        """
        INSERT INTO published_line (id, report, said_at, round_number, letter, kind, words,
                                    formula, measure, phase, goal, noise, position)
        SELECT gen_random_uuid(), r.id, e.starts_at, (round->>'number')::int, sheet->>'letter',
               coalesce(line->>'kind', 'kpi'), coalesce(line->>'text', line->>'name'),
               coalesce(line->>'formula', ''), coalesce(line->>'measure', ''),
               left(btrim(normalize(coalesce(line->>'phase', ''), NFKC)), 40),
               coalesce(line->>'goal', ''), coalesce(line->>'noise', ''), place - 1
        FROM report r JOIN event e ON e.id = r.event,
             jsonb_array_elements(r.content->'rounds') AS round,
             jsonb_array_elements(round->'sheets') AS sheet,
             jsonb_array_elements(
                 coalesce(sheet->'cards', '[]') || coalesce(sheet->'items', '[]')
             ) WITH ORDINALITY AS each (line, place)
        WHERE r.state = 'published'
        UNION ALL
        SELECT gen_random_uuid(), r.id, e.starts_at, 0, '', 'theme', theme->>'title',
               '', '', '', '', '', place - 1
        FROM report r JOIN event e ON e.id = r.event,
             jsonb_array_elements(coalesce(r.content->'themes', '[]'))
                 WITH ORDINALITY AS each (theme, place)
        WHERE r.state = 'published'
        """
    )
