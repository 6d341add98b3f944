"""Lines that sound like one line, of which a person may say whether they say the same."""

from community.database import fetch
from community.events.visible_to import Viewer
from community.library.elsewhere import these_lines
from community.library.found import Found
from community.library.same import plain, said_to_differ, same_as
from community.library.seek import OPEN
from community.themes.similar import ALIKE, likeness

COMPARED, SHOWN = 3_000, 5


async def sounds_alike(viewer: Viewer, line: Found) -> list[Found]:
    """Those most alike, of the latest that were said of the same kind; the most alike first."""
    same = await same_as([line.id])
    passed_by = same | await said_to_differ(same)
    rows = await fetch(_LATEST, list(viewer.opened), line.kind, COMPARED)
    shares = {row["id"]: likeness(line.words, row["words"]) for row in rows}
    alike = [key for key, share in shares.items() if share >= ALIKE and key not in passed_by]
    best = sorted(alike, key=lambda key: -shares[key])[:SHOWN]
    return sorted(await these_lines(viewer, best), key=lambda each: best.index(each.id))


_LATEST = f"""
    SELECT id, words FROM (
        SELECT DISTINCT ON ({plain("l.words")}) l.id, l.words, l.said_at FROM published_line l
        WHERE {OPEN} AND l.kind = $2 ORDER BY {plain("l.words")}, l.said_at DESC
    ) AS every ORDER BY said_at DESC LIMIT $3
"""
