"""A person says that two lines say the same, or that they do not; the latest word counts."""

from uuid import UUID

from community.database import execute, fetch, new_id, transaction
from community.jobs import enqueue
from community.language import _
from community.refusal import Refused


async def say_same(one: UUID, other: UUID, is_same: bool, by_name: str = "") -> None:
    """Refuses a theme beside something that is none, and a line beside itself.

    Who follows a theme is told of a report that turns out to speak of it.
    """
    async with transaction():
        rows = await fetch(_TWO, [one, other])
        if len(rows) != 2 or rows[0]["is_theme"] != rows[1]["is_theme"]:
            raise Refused(_("Please choose two that look alike."), "other")
        first, second = sorted((one, other))
        await execute(_SAY, new_id(), first, second, is_same, by_name[:120])
        if is_same and rows[0]["is_theme"]:
            for report in {row["report"] for row in rows}:
                await enqueue("tell_theme_followers", str(report))


_TWO = """
    SELECT kind = 'theme' AS is_theme, report FROM published_line WHERE id = ANY($1::uuid[])
"""
_SAY = """
    INSERT INTO said_again (id, one, other, is_same, by_name, at) VALUES ($1, $2, $3, $4, $5, now())
    ON CONFLICT (one, other) DO UPDATE SET is_same = $4, by_name = $5, at = now()
"""
