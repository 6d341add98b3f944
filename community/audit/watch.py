"""Have the database note every change: attach a trigger to each table that is to be watched.

This runs after the migrations, each time, so that a new table is watched from its first day.
"""

import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from community.audit.note_new import function, source
from community.audit.watched import OPENS_SOMETHING, PERSONAL, PLAIN, UNNOTED, UNWATCHED

if TYPE_CHECKING:
    import asyncpg

SQL = Path(__file__).with_name("triggers.sql")
TELLS_NOTHING = {"bool", "date", "float8", "int2", "int4", "int8", "numeric", "timestamptz", "uuid"}


class Watch(NamedTuple):
    """What the trigger for changes is told, and which function notes new rows in which way."""

    arguments: list[str]
    function: str
    source: str

    @property
    def told(self) -> bytes:
        """The arguments as PostgreSQL keeps them."""
        return b"".join(each.encode() + b"\0" for each in self.arguments)


UNSEEN = Watch([], "", "")


async def watch_everything(connection: "asyncpg.Connection[asyncpg.Record]") -> None:
    """Attach what is missing or different, and nothing else; a second call changes nothing.

    Table by table: whoever writes meanwhile never waits for a lock on one while we wait for theirs.
    """
    await connection.execute(SQL.read_text())
    for table in await connection.fetch(_TABLES):
        name, columns = table["name"], json.loads(table["columns"])
        wanted = UNSEEN if name in UNWATCHED else watch(name, table["key"], columns)
        there = (table["arguments"], table["function"], table["source"])
        if there != (wanted.told, wanted.function, wanted.source):
            await connection.execute(_attach(name, wanted))
    for unused in await connection.fetch(_UNUSED):
        await connection.execute(f'DROP FUNCTION IF EXISTS "{unused["name"]}"()')


def watch(table: str, key: str, columns: dict[str, str]) -> Watch:
    """The key, what is masked, and what alone is no change."""
    plain = {*PLAIN.get(table, "").split(), key}
    harmless = set() if table in PERSONAL else TELLS_NOTHING
    masked = {name for name, kind in columns.items() if kind not in harmless} - plain
    masked |= set(OPENS_SOMETHING.get(table, "").split())
    unnoted = UNNOTED.get(table, "").split()
    arguments = [key, _array(sorted(masked)), _array(sorted(unnoted))]
    return Watch(arguments, function(table), source(key, columns, masked, unnoted))


def _array(names: list[str]) -> str:
    return "{" + ",".join(names) + "}"


def _attach(table: str, wanted: Watch) -> str:
    """New rows are noted together, with one statement for all of them."""
    if wanted == UNSEEN:
        return f"""
            DROP TRIGGER IF EXISTS audit ON "{table}";
            DROP TRIGGER IF EXISTS audit_new ON "{table}";
        """
    told = ", ".join(f"'{each}'" for each in wanted.arguments)
    return f"""
        CREATE OR REPLACE FUNCTION "{wanted.function}"() RETURNS trigger LANGUAGE plpgsql
        AS $note${wanted.source}$note$;
        CREATE OR REPLACE TRIGGER audit AFTER UPDATE OR DELETE ON "{table}"
        FOR EACH ROW EXECUTE FUNCTION audit_note({told});
        CREATE OR REPLACE TRIGGER audit_new AFTER INSERT ON "{table}"
        REFERENCING NEW TABLE AS new_rows
        FOR EACH STATEMENT EXECUTE FUNCTION "{wanted.function}"();
    """


_TABLES = """
    SELECT c.relname AS name, coalesce(changed.tgargs, '') AS arguments,
           coalesce(p.proname, '') AS function, coalesce(p.prosrc, '') AS source,
           coalesce((SELECT a.attname FROM pg_index i JOIN pg_attribute a
                     ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
                     WHERE i.indrelid = c.oid AND i.indisprimary), '') AS key,
           (SELECT json_object_agg(a.attname, y.typname) FROM pg_attribute a
            JOIN pg_type y ON y.oid = a.atttypid
            WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns
    FROM pg_class c
    LEFT JOIN pg_trigger changed ON changed.tgrelid = c.oid AND changed.tgname = 'audit'
    LEFT JOIN pg_trigger new ON new.tgrelid = c.oid AND new.tgname = 'audit_new'
    LEFT JOIN pg_proc p ON p.oid = new.tgfoid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
      AND c.relname NOT LIKE 'pgqueuer%'
    ORDER BY p.proname = 'audit_note_new_' || c.relname, c.relname
"""
# a renamed table comes first: it lets go of the function that may be another's from now on

_UNUSED = """
    SELECT p.proname AS name FROM pg_proc p
    WHERE p.pronamespace = 'public'::regnamespace AND starts_with(p.proname, 'audit_note_new')
      AND NOT EXISTS (SELECT FROM pg_trigger t WHERE t.tgfoid = p.oid)
"""
