"""Names, addresses and words of a person in rows that do not point at them."""

from community.database import execute, fetch
from community.members.tables import Member


async def forget_words(member: Member) -> None:
    """Empty whatever was written by the person, or under the person's name or address.

    Who did something is kept by name in `by_name` and `decided_by`, an address in `email`.
    """
    await execute("UPDATE data_request SET words = '', answer = '' WHERE member = $1", member.id)
    for row in await fetch(_BY_NAME):
        await execute(_EMPTIED.format(**row), member.name)
    for row in await fetch(_BY_ADDRESS):
        await execute(_EMPTIED.format(**row), member.email or "")


_EMPTIED = "UPDATE {table} SET {column} = '' WHERE {column} = $1 AND $1 <> ''"

_TEXTS = """
    SELECT quote_ident(table_name) AS "table", quote_ident(column_name) AS "column"
    FROM information_schema.columns
    WHERE table_schema = 'public' AND data_type = 'character varying' AND table_name <> 'member'
"""

_BY_NAME = f"""
    {_TEXTS} AND column_name = 'by_name'
    UNION SELECT 'member', 'decided_by'
"""

_BY_ADDRESS = f"{_TEXTS} AND column_name = 'email'"
