"""Keep many rows of one table at once, each in the name of the one who makes it."""

from collections.abc import Iterable
from functools import cache
from itertools import groupby
from operator import itemgetter

from piccolo.table import Table

from community.database.sql import connection, execute

Mine = tuple[str, Table]


async def keep_all(rows: Iterable[Mine]) -> None:
    """Add these rows, or bring those that are there up to date; each comes with its actor.

    All are of one table. Rows of one actor beside each other go in one statement.
    """
    mine = [(who, [row for _who, row in their]) for who, their in groupby(rows, key=itemgetter(0))]
    if not mine:
        return
    statement = _statement(type(mine[0][1][0]))
    async with connection(statement) as link:
        await link.executemany(statement, [(who, *_columns(their)) for who, their in mine])
    for _who, their in mine:
        for row in their:
            row._exists_in_db = True


async def act_as(who: str) -> None:
    """What follows in this transaction is done in the name of this actor."""
    await execute("SELECT set_config('community.actor', $1, true)", who)


def _columns(rows: list[Table]) -> list[list[object]]:
    """The values column by column."""
    names = [column._meta.name for column in rows[0]._meta.columns]
    return [[_key_or(getattr(row, name)) for row in rows] for name in names]


def _key_or(value: object) -> object:
    """A row that is pointed at stands for its key."""
    if not isinstance(value, Table):
        return value
    return getattr(value, value._meta.primary_key._meta.name)


@cache
def _statement(table: type[Table]) -> str:
    columns = table._meta.columns
    names = ", ".join(f'"{each._meta.name}"' for each in columns)
    # without their lengths: a cast would cut off silently what is too long
    kinds = [each.column_type.partition("(")[0] for each in columns]
    arrays = ", ".join(f"${n}::{kind}[]" for n, kind in enumerate(kinds, 2))
    key = table._meta.primary_key
    new = ", ".join(
        f'"{each._meta.name}" = EXCLUDED."{each._meta.name}"' for each in columns if each != key
    )
    return f"""
        INSERT INTO "{table._meta.tablename}" ({names})
        SELECT row.* FROM set_config('community.actor', $1, true), unnest({arrays}) AS row
        ON CONFLICT ({key._meta.name}) DO UPDATE SET {new}
    """
