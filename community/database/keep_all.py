"""Keep many rows of one table at once, each in the name of the one who makes it."""

import json
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import NamedTuple

from piccolo.columns import ForeignKey
from piccolo.table import Table

from community.database.sql import connection

Mine = tuple[str, Table]


class Told(NamedTuple):
    """A statement, and what is put into it."""

    statement: str
    values: Sequence[object]


async def keep_all(rows: Iterable[Mine]) -> None:
    """Add these rows, or bring those that are there up to date; each comes with its actor.

    All are of one table. New rows beside each other go in one statement, whoever made them.
    """
    groups = [list(group) for _alike, group in groupby(rows, key=_goes_with)]
    told = [_told(group) for group in groups]
    for statement, alike in groupby(told, key=itemgetter(0)):
        async with connection(statement) as link:
            await link.executemany(statement, [each.values for each in alike])
    for group in groups:
        for _who, row in group:
            row._exists_in_db = True


def _goes_with(mine: Mine) -> tuple[bool, str]:
    """Of new rows the database is told who made which; a change is noted alone."""
    who, row = mine
    return (True, who) if row._exists_in_db else (False, "")


def _told(mine: Sequence[Mine]) -> Told:
    """What is the same in all of them is told once: most of what a rush writes is."""
    rows = [row for _who, row in mine]
    table = type(rows[0])
    values = _values(table, rows)
    key = table._meta.columns.index(table._meta.primary_key)
    once = tuple(n != key and each.count(each[0]) == len(each) for n, each in enumerate(values))
    told = [each[0] if is_once else each for each, is_once in zip(values, once, strict=True)]
    makers = [who for who, _row in mine]
    is_one = makers.count(makers[0]) == len(makers)
    who = makers[0] if is_one else json.dumps(dict(zip(map(str, values[key]), makers, strict=True)))
    return Told(_statement(table, once, bool(rows[0]._exists_in_db), is_one), (who, *told))


def _values(table: type[Table], rows: Sequence[Table]) -> list[Sequence[object]]:
    """Each column's value in every row; a row that is pointed at stands for its key."""
    columns = table._meta.columns
    taken = itemgetter(*(column._meta.name for column in columns))
    values: list[Sequence[object]] = list(zip(*(taken(row.__dict__) for row in rows), strict=True))
    for n, column in enumerate(columns):
        if isinstance(column, ForeignKey):
            values[n] = list(map(_key_or, values[n]))
    return values


def _key_or(value: object) -> object:
    if not isinstance(value, Table):
        return value
    return getattr(value, value._meta.primary_key._meta.name)


@lru_cache(maxsize=256)
def _statement(table: type[Table], once: tuple[bool, ...], is_there: bool, is_one: bool) -> str:
    """Its first value is the actor, or that of each key; each column's is one, or a list."""
    names, taken, lists = [], [], []
    for number, (column, is_once) in enumerate(zip(table._meta.columns, once, strict=True), 2):
        # without its length: a cast would cut off silently what is too long
        name, kind = f'"{column._meta.name}"', column.column_type.partition("(")[0]
        names.append(name)
        taken.append(f"${number}::{kind}" if is_once else f"row.{name}")
        lists += [] if is_once else [(name, f"${number}::{kind}[]")]
    each, arrays = map(", ".join, zip(*lists, strict=True))
    return f"""
        INSERT INTO "{table._meta.tablename}" ({", ".join(names)}) SELECT {", ".join(taken)}
        FROM set_config('community.{"actor" if is_one else "actors"}', $1, true),
            unnest({arrays}) AS row({each})
        {_instead(table) if is_there else ""}
    """


def _instead(table: type[Table]) -> str:
    key = table._meta.primary_key
    names = [f'"{each._meta.name}"' for each in table._meta.columns if each != key]
    new = ", ".join(f"{name} = EXCLUDED.{name}" for name in names)
    return f'ON CONFLICT ("{key._meta.name}") DO UPDATE SET {new}'
