"""Who made the tokens."""

from community.database import fetch


async def makers() -> dict[str, str]:
    """The names of the people who made tokens, by what `made_by` says; who is deleted has none."""
    return {row["made_by"]: row["name"] for row in await fetch(_MAKERS)}


_MAKERS = """
    SELECT DISTINCT t.made_by, m.name
    FROM api_token t JOIN member m ON m.id::text = t.made_by AND m.erased_at IS NULL
"""
