"""Have the database note every change: attach a trigger to each table that is to be watched.

This runs after the migrations, each time, so that a new table is watched from its first day.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING

from community.audit.watched import OPENS_SOMETHING, PERSONAL, PLAIN, UNNOTED, UNWATCHED

if TYPE_CHECKING:
    import asyncpg

SQL = Path(__file__).with_name("triggers.sql")
TELLS_NOTHING = {"bool", "date", "float8", "int2", "int4", "int8", "numeric", "timestamptz", "uuid"}


async def watch_everything(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Attach what is missing or different, and nothing else; a second call changes nothing."""
    async with connection.transaction():
        await connection.execute(SQL.read_text())
        for table in await connection.fetch(_TABLES):
            name, has, columns = table["name"], table["arguments"] or b"", table["columns"]
            is_watched = name not in UNWATCHED
            wanted = arguments(name, table["key"], json.loads(columns)) if is_watched else []
            if has == b"".join(each.encode() + b"\0" for each in wanted):
                continue
            await connection.execute(_attach(name, wanted))


def arguments(table: str, key: str, columns: dict[str, str]) -> list[str]:
    """What the trigger is told: the key, what it masks, and what alone is no change."""
    plain = {*PLAIN.get(table, "").split(), key}
    harmless = set() if table in PERSONAL else TELLS_NOTHING
    masked = {name for name, kind in columns.items() if kind not in harmless} - plain
    masked |= set(OPENS_SOMETHING.get(table, "").split())
    return [key, _array(sorted(masked)), _array(sorted(UNNOTED.get(table, "").split()))]


def _array(names: list[str]) -> str:
    return "{" + ",".join(names) + "}"


def _attach(table: str, wanted: list[str]) -> str:
    if not wanted:
        return f'DROP TRIGGER IF EXISTS audit ON "{table}"'
    told = ", ".join(f"'{each}'" for each in wanted)
    return (
        f'CREATE OR REPLACE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON "{table}" '
        f"FOR EACH ROW EXECUTE FUNCTION audit_note({told})"
    )


_TABLES = """
    SELECT c.relname AS name, t.tgargs AS arguments,
           coalesce((SELECT a.attname FROM pg_index i JOIN pg_attribute a
                     ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                     WHERE i.indrelid = c.oid AND i.indisprimary), '') AS key,
           (SELECT json_object_agg(a.attname, y.typname) FROM pg_attribute a
            JOIN pg_type y ON y.oid = a.atttypid
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class c LEFT JOIN pg_trigger t ON t.tgrelid = c.oid AND t.tgname = 'audit'
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT LIKE 'pgqueuer%'
    ORDER BY c.relname
"""
