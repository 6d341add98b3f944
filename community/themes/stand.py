"""How cells stand now, so that a step changes only what it has seen."""

from collections.abc import Iterable

from community.database import fetch
from community.themes.change import Change, real


async def seen(after: dict[str, str]) -> Change:
    """From what stands now to what is wanted; cells that are so already are left out."""
    present = await standing(after)
    return real({cell: (present[cell], wanted) for cell, wanted in after.items()})


async def standing(cells: Iterable[str]) -> dict[str, str]:
    """What each cell holds; a theme or comment that is no longer there holds nothing."""
    held = dict.fromkeys(cells, "")
    names = list(held)
    held.update({row["cell"]: row["held"] for row in await fetch(_HELD, names)})
    return held


_HELD = """
    WITH cell AS (
        SELECT name, split_part(name, '/', 1) AS kind, split_part(name, '/', 2)::uuid AS key,
               nullif(split_part(name, '/', 3), '')::uuid AS item
        FROM unnest($1::text[]) AS name
    )
    SELECT name AS cell, title AS held FROM cell JOIN theme ON theme.id = key WHERE kind = 'title'
    UNION ALL
    SELECT name, coalesce(theme_end.went_into::text, 'gone') FROM cell
    JOIN theme_end ON theme_end.theme = key WHERE kind = 'ended'
    UNION ALL
    SELECT name, 'yes' FROM cell JOIN item_theme ON item_theme.theme = key
     AND item_theme.item = cell.item WHERE kind = 'in'
    UNION ALL
    SELECT name, 'yes' FROM cell JOIN comment_about ON comment_about.theme = key
     AND comment_about.commentary = cell.item WHERE kind = 'about'
    UNION ALL
    SELECT name, 'yes' FROM cell JOIN not_the_same told ON told.one = key AND told.other = item
    WHERE kind = 'apart'
"""
