"""Which lines say the same: in the same words, or as a person has confirmed."""

from collections.abc import Iterable
from uuid import UUID

from community.database import fetch

MOST = 400  # nobody reads further


def plain(words: str) -> str:
    """SQL: these words without spaces, width and case, as they are compared."""
    return rf"regexp_replace(lower(normalize({words}, NFKC)), '\s', '', 'g')"


async def same_as(lines: Iterable[UUID]) -> set[UUID]:
    """The lines and all that say the same, step by step; a theme is the same as themes only."""
    found = set(lines)
    new = set(found)
    while new and len(found) < MOST:
        rows = await fetch(_NEXT, list(new), MOST)
        new = {row["id"] for row in rows} - found
        found |= new
    return found


async def said_to_differ(lines: Iterable[UUID]) -> set[UUID]:
    """Lines of which a person said that they are not the same as one of these."""
    return {row["id"] for row in await fetch(_DIFFERENT, list(lines))}


_OTHER = "SELECT CASE WHEN one = ANY($1::uuid[]) THEN other ELSE one END AS id FROM said_again"
_NEXT = f"""
    WITH words AS (
        SELECT DISTINCT {plain("words")} AS plain, kind = 'theme' AS is_theme
        FROM published_line WHERE id = ANY($1::uuid[])
    )
    SELECT n.id FROM words JOIN published_line n
        ON {plain("n.words")} = words.plain AND (n.kind = 'theme') = words.is_theme
    UNION
    {_OTHER} WHERE is_same AND (one = ANY($1::uuid[]) OR other = ANY($1::uuid[]))
    UNION
    SELECT one FROM said_again WHERE is_same AND other = ANY($1::uuid[])
    LIMIT $2
"""
_DIFFERENT = f"""
    {_OTHER} WHERE NOT is_same AND (one = ANY($1::uuid[]) OR other = ANY($1::uuid[]))
"""
