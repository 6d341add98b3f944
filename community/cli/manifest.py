"""What is in a backup: rows and a checksum for each table, a checksum for each file."""

import hashlib
from pathlib import Path
from typing import Any

import asyncpg
import msgspec

MANIFEST = "manifest.json"

# The text of a row must not depend on who asks, or a checksum could not be compared elsewhere.
PLAIN_WORDS = """
    SET LOCAL timezone = 'UTC'; SET LOCAL datestyle = 'ISO'; SET LOCAL intervalstyle = 'iso_8601';
    SET LOCAL bytea_output = 'hex'; SET LOCAL extra_float_digits = 1
"""
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
# Summed, so that neither the order of rows nor their number matters to the memory this needs.
CONTENT = """
    SELECT count(*) AS rows,
           coalesce(sum(('x' || substr(md5(each::text), 1, 15))::bit(60)::bigint), 0)::text AS sum
    FROM {} AS each
"""


class Content(msgspec.Struct, frozen=True):
    """How many rows a table has, and the sum of all their checksums."""

    rows: int
    sum: str


class Manifest(msgspec.Struct, frozen=True):
    """What a backup promises to hold."""

    made_at: str
    tables: dict[str, Content]
    files: dict[str, str]


async def contents(connection: "asyncpg.Connection[Any]") -> dict[str, Content]:
    """All tables, as the transaction of this connection sees them."""
    await connection.execute(PLAIN_WORDS)
    found = {}
    for table in [row["tablename"] for row in await connection.fetch(TABLES)]:
        name = '"' + table.replace('"', '""') + '"'
        row = await connection.fetchrow(CONTENT.format(name))
        found[table] = Content(row["rows"], row["sum"])
    return found


def checksums(folder: Path) -> dict[str, str]:
    """SHA-256 of every file below, by its path from there."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): checksum(path) for path in paths}


def checksum(path: Path) -> str:
    """SHA-256 of one file, in hex."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def differences(promised: dict[str, Any], found: dict[str, Any]) -> list[str]:
    """The names for which both do not say the same."""
    return sorted(n for n in promised | found if promised.get(n) != found.get(n))
