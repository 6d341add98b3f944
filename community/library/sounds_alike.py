"""Lines that sound like one line, of which a person may say whether they say the same.

Two that are alike share a third or so of their pairs of neighbouring characters, so at least one
of the rarest two thirds, too (themes/similar.py). Only those are looked up, over all evenings;
where even they stand in very many lines, the lines with most of them are compared.
"""

from math import ceil
from uuid import UUID

from community.database import fetch
from community.events.visible_to import Viewer
from community.language.marked import plainly
from community.library.elsewhere import these_lines
from community.library.found import Found
from community.library.same import said_to_differ, same_as
from community.library.seek import OPEN
from community.themes.similar import ALIKE, likeness

COMPARED, MANY, SHOWN = 1_000, 3_000, 5


async def sounds_alike(viewer: Viewer, line: Found) -> list[Found]:
    """Those most alike of the same kind, over all evenings; the most alike first."""
    same = await same_as([line.id])
    passed_by = same | await said_to_differ(same)
    rows = await fetch(
        _SHARING, list(viewer.opened), line.kind, await _telling(line.words), COMPARED
    )
    shares = {row["id"]: likeness(line.words, row["words"]) for row in rows}
    alike = [key for key, share in shares.items() if share >= ALIKE and key not in passed_by]
    best = sorted(alike, key=lambda key: -shares[key])
    return await _once_each(viewer, best[: 4 * SHOWN])


async def _telling(words: str) -> list[str]:
    """The rarest pairs of these words: one of them is in every line that is alike."""
    plain = plainly(words)
    pairs = {plain[at : at + 2] for at in range(len(plain) - 1)}
    rows = await fetch(_RARITY, [each for each in pairs if not set(each) & set(" \n\t")], MANY)
    enough = len(rows) - ceil(ALIKE * len(rows)) + 1
    chosen: list[str] = []
    so_far = 0
    for row in rows[:enough]:
        so_far += row["lines"]
        if chosen and so_far > 3 * MANY:
            break
        chosen.append(row["pair"])
    return chosen


async def _once_each(viewer: Viewer, best: list[UUID]) -> list[Found]:
    """In this order; of those in the same words only the first."""
    found = sorted(await these_lines(viewer, best), key=lambda each: best.index(each.id))
    once = {plainly("".join(each.words.split())): each for each in reversed(found)}
    return [each for each in found if each in once.values()][:SHOWN]


_RARITY = """
    SELECT pair, (SELECT count(*) FROM (
        SELECT FROM published_line l WHERE pairs_of(l.sought) @> ARRAY[pair] LIMIT $2
    ) AS found) AS lines
    FROM unnest($1::text[]) AS pair ORDER BY lines, pair
"""
_SHARING = f"""
    SELECT l.id, l.words FROM unnest($3::text[]) AS pair
    JOIN published_line l ON pairs_of(l.sought) @> ARRAY[pair]
    WHERE {OPEN} AND l.kind = $2
    GROUP BY l.id ORDER BY count(*) DESC, l.said_at DESC, l.id LIMIT $4
"""
