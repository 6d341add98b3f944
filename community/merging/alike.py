"""Who might be the same person as somebody."""

from collections.abc import Sequence

from community.database import fetch
from community.language import _
from community.members.tables import Member
from community.refusal import Refused
from community.typed import read_id


async def alike(member: Member, words: str = "") -> Sequence[Member]:
    """Who might be the same person: the same name or reading, or whoever `words` find."""
    rows = await fetch(_ALIKE, member.id, member.name, member.reading, words.strip())
    found = [row["id"] for row in rows]
    return await Member.objects().where(Member.id.is_in(found)) if found else []


async def other_account(typed: str) -> Member:
    """The account that was chosen to end; refuses none."""
    key = read_id(typed)
    found = await Member.objects().get(Member.id == key) if key else None
    if found is None:
        raise Refused(_("Please choose the other account."), "other")
    return found


_ALIKE = """
    SELECT id FROM member WHERE id <> $1 AND erased_at IS NULL AND merged_into IS NULL AND (
        CASE WHEN $4 = '' THEN replace(name, ' ', '') = replace($2, ' ', '')
                               OR (reading <> '' AND reading = $3)
             ELSE name ILIKE '%' || $4 || '%' OR email ILIKE '%' || $4 || '%'
                  OR reading ILIKE '%' || $4 || '%' END)
    ORDER BY name LIMIT 20
"""
