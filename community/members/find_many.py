"""Find many people at once, as verbs do that serve many in one transaction."""

from collections.abc import Iterable
from uuid import UUID

from community.database import fetch
from community.members.tables import Member


async def readers_of(addresses: Iterable[str]) -> dict[str, UUID]:
    """Who reads each address that is known, followed to the account it was merged into."""
    rows = await fetch(_READERS, list(addresses))
    return {row["email"]: row["id"] for row in rows}


async def all_still_here(ids: Iterable[UUID]) -> dict[UUID, Member]:
    """Those who have not been deleted, as known now; nobody is changed before the end."""
    wanted = set(ids)
    if not wanted:
        return {}
    found = Member.objects().where(Member.id.is_in(list(wanted)), Member.erased_at.is_null())
    in_order = found.order_by(Member.id)  # or two of us could wait for each other
    return {each.id: each for each in await in_order.lock_rows("NO KEY UPDATE")}


_READERS = """
    WITH RECURSIVE reader AS (
        SELECT email, id, merged_into FROM member WHERE email = ANY($1::text[])
        UNION ALL
        SELECT reader.email, m.id, m.merged_into
        FROM reader JOIN member m ON m.id = reader.merged_into
    )
    SELECT email, id FROM reader WHERE merged_into IS NULL
"""
