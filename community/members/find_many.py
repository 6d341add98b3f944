"""Find many people at once, as verbs do that serve many in one transaction."""

from collections.abc import Iterable
from uuid import UUID

from community.database import fetch
from community.database.read_row import columns_of, read_row
from community.members.tables import Member


async def readers_of(addresses: Iterable[str]) -> dict[str, UUID]:
    """Who reads each address that is known, followed to the account it was merged into."""
    rows = await fetch(_READERS, list(addresses))
    return {row["email"]: row["id"] for row in rows}


async def all_still_here(ids: Iterable[UUID]) -> dict[UUID, Member]:
    """Those who have not been deleted, as known now; nobody is changed before the end."""
    wanted = list(set(ids))
    found = await fetch(_STILL_HERE, wanted) if wanted else []
    return {row["id"]: read_row(Member, row) for row in found}


# In order, or two of us could wait for each other.
_STILL_HERE = f"""
    SELECT {columns_of(Member, "member")} FROM member WHERE id = ANY($1::uuid[])
    AND erased_at IS NULL ORDER BY id FOR NO KEY UPDATE
"""

_READERS = """
    WITH RECURSIVE reader AS (
        SELECT email, id, merged_into FROM member WHERE email = ANY($1::text[])
        UNION ALL
        SELECT reader.email, m.id, m.merged_into
        FROM reader JOIN member m ON m.id = reader.merged_into
    )
    SELECT email, id FROM reader WHERE merged_into IS NULL
"""
