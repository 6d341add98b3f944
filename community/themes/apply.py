"""Write what a step changes, in a few statements however many items go."""

from uuid import UUID

from community.database import execute, fetch_value
from community.language import _
from community.refusal import Conflict
from community.themes.change import GONE, Change

Pairs = list[tuple[list[str], str]]


async def apply(event_id: int, change: Change) -> None:
    """Every cell holds what it holds after the step."""
    await _titles(_of(change, "title"))
    await _ends(_of(change, "ended"))
    await _places(_of(change, "in"), _CODE, _UNCODE)
    await _places(_of(change, "about"), _ABOUT, _NOT_ABOUT)
    await _places(_of(change, "apart"), _APART, _ALIKE, event_id)


def _of(change: Change, kind: str) -> Pairs:
    parted = ((cell.split("/"), after) for cell, (_before, after) in change.items())
    return [(key[1:], after) for key, after in parted if key[0] == kind]


async def _titles(titles: Pairs) -> None:
    """Two that swap their titles meet on the way, so all let go of theirs first."""
    keys, wanted = [UUID(key[0]) for key, _title in titles], [title for _key, title in titles]
    await execute("UPDATE theme SET title = id::text WHERE id = ANY($1::uuid[])", keys)
    taken = await fetch_value(_TAKEN, keys, wanted)
    if taken:
        raise Conflict(_("Another theme is called “{title}” by now.").format(title=taken))
    await execute(_TITLE, keys, wanted)


async def _ends(ends: Pairs) -> None:
    ended = [(UUID(key[0]), after) for key, after in ends if after]
    await execute(_STAND, [UUID(key[0]) for key, _after in ends])
    into = [None if after == GONE else UUID(after) for _theme, after in ended]
    await execute(_END, [theme for theme, _after in ended], into)


async def _places(pairs: Pairs, come: str, go: str, *also: object) -> None:
    for is_so, statement in ((True, come), (False, go)):
        keys = [key for key, after in pairs if bool(after) == is_so]
        ones, others = ([UUID(key[at]) for key in keys] for at in (0, 1))
        if keys:
            await execute(statement, ones, others, *also)


_TAKEN = """
    SELECT other.title FROM unnest($1::uuid[], $2::text[]) AS wanted (id, title)
    JOIN theme ON theme.id = wanted.id
    JOIN theme other ON other.event = theme.event AND other.title = wanted.title LIMIT 1
"""
_TITLE = """
    UPDATE theme SET title = wanted.title
    FROM unnest($1::uuid[], $2::text[]) AS wanted (id, title) WHERE theme.id = wanted.id
"""
_STAND = "DELETE FROM theme_end WHERE theme = ANY($1::uuid[])"
_END = """
    INSERT INTO theme_end (theme, went_into) SELECT * FROM unnest($1::uuid[], $2::uuid[])
"""
_CODE = """
    INSERT INTO item_theme (id, item, theme)
    SELECT gen_random_uuid(), item, theme FROM unnest($1::uuid[], $2::uuid[]) AS new (theme, item)
    ON CONFLICT DO NOTHING
"""
_UNCODE = """
    DELETE FROM item_theme USING unnest($1::uuid[], $2::uuid[]) AS old (theme, item)
    WHERE item_theme.theme = old.theme AND item_theme.item = old.item
"""
_APART = """
    INSERT INTO not_the_same (id, event, one, other)
    SELECT gen_random_uuid(), $3, one, other FROM unnest($1::uuid[], $2::uuid[]) AS p (one, other)
    ON CONFLICT DO NOTHING
"""
_ALIKE = """
    DELETE FROM not_the_same told USING unnest($1::uuid[], $2::uuid[]) AS p (one, other)
    WHERE told.event = $3 AND told.one = p.one AND told.other = p.other
"""
_ABOUT = """
    INSERT INTO comment_about (id, theme, commentary)
    SELECT gen_random_uuid(), new.theme, new.said
    FROM unnest($1::uuid[], $2::uuid[]) AS new (theme, said)
    JOIN commentary ON commentary.id = new.said
    ON CONFLICT DO NOTHING
"""
_NOT_ABOUT = """
    DELETE FROM comment_about USING unnest($1::uuid[], $2::uuid[]) AS old (theme, said)
    WHERE comment_about.theme = old.theme AND comment_about.commentary = old.said
"""
