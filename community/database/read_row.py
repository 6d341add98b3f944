"""Rows of a table as a statement of our own has read them, where nearly every request asks."""

from collections.abc import Iterable
from functools import cache
from typing import Any, TypeVar

from piccolo.table import Table

from community.database.sql import fetch_one

R = TypeVar("R", bound=Table)


@cache
def columns_of(table: type[Table], alias: str) -> str:
    """All columns by their names: while another version runs beside us there may be others."""
    return ", ".join(f'{alias}."{name}"' for name in _names(table))


async def row_where(table: type[R], condition: str, *values: object) -> R | None:
    """The one row for which this holds, such as `id = $1`; to build a query costs more than it."""
    found = await fetch_one(_one(table, condition), *values)
    return found and read_row(table, found)


def read_row(table: type[R], values: Iterable[Any]) -> R:
    """The row that has these values, in the order of its columns.

    Making it by its class asks every column for its default, which takes twenty times as long.
    """
    row = table.__new__(table)
    row.__dict__.update(zip(_names(table), values, strict=False))
    row._exists_in_db, row._was_created = True, None
    return row


@cache
def _one(table: type[Table], condition: str) -> str:
    name = table._meta.tablename
    return f'SELECT {columns_of(table, name)} FROM "{name}" WHERE {condition}'


@cache
def _names(table: type[Table]) -> list[str]:
    return [column._meta.name for column in table._meta.columns]
