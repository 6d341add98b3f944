"""Who made the tokens."""

from community.database import fetch, fetch_value
from community.members.tables import Member
from community.members.visitor import Visitor


async def makers() -> dict[str, str]:
    """Who made tokens, people and programs, by what `made_by` says; who is deleted has no name."""
    return {row["made_by"]: row["name"] for row in await fetch(_MAKERS)}


async def person_behind(visitor: Visitor) -> Member | None:
    """Whoever asks, or who made the token that does, or the token which made that."""
    if visitor.member or not visitor.token:
        return visitor.member
    found = await fetch_value(_PERSON, visitor.token)
    return await Member.objects().get(Member.id == found) if found else None


_MAKERS = """
    SELECT DISTINCT t.made_by, m.name
    FROM api_token t JOIN member m ON m.id::text = t.made_by AND m.erased_at IS NULL
    UNION SELECT t.made_by, p.name FROM api_token t JOIN api_token p ON p.id::text = t.made_by
"""

_PERSON = """
    SELECT m.id FROM api_token t LEFT JOIN api_token p ON p.id::text = t.made_by
    JOIN member m ON m.id::text IN (t.made_by, p.made_by) AND m.erased_at IS NULL
    WHERE t.id = $1
"""
