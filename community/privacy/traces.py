"""Where a person leaves traces: asked of the database itself, so that no table is forgotten."""

import msgspec

from community.database import fetch


class Trace(msgspec.Struct, frozen=True):
    """A column that points at a person, or at a registration of theirs."""

    table: str
    column: str
    target: str
    may_be_empty: bool

    @property
    def is_of_registration(self) -> bool:
        """Whether it points at the person by way of a registration."""
        return self.target == "registration"

    @property
    def rows(self) -> str:
        """The condition for the rows of the person $1."""
        if self.is_of_registration:
            return f"{self.column} IN (SELECT id FROM registration WHERE member = $1)"
        return f"{self.column} = $1"


async def traces() -> list[Trace]:
    """Every foreign key to a member or a registration, by table and column."""
    return [msgspec.convert(dict(row), Trace) for row in await fetch(_FOREIGN_KEYS)]


_FOREIGN_KEYS = """
    SELECT quote_ident(one.relname) AS "table", quote_ident(attname) AS "column",
           other.relname AS target, NOT attnotnull AS may_be_empty
    FROM pg_constraint
    JOIN pg_class one ON one.oid = conrelid
    JOIN pg_class other ON other.oid = confrelid
    JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
    WHERE contype = 'f' AND other.relname IN ('member', 'registration')
      AND one.relnamespace = 'public'::regnamespace
    ORDER BY one.relname, attname
"""
