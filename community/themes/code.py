"""Themes: put what several roundtables said under one phrase."""

from collections.abc import Iterable
from uuid import UUID

from community.clock import now
from community.database import execute, fetch, fetch_value, lock, new_id, only, transaction
from community.events.tables import Event
from community.language import _
from community.outputs.hints import tell_rounds
from community.outputs.tables import Theme
from community.refusal import Refused


async def code(event: Event, title: str, items: Iterable[UUID]) -> Theme:
    """Put these items of the event under the theme of this title, making it when it is new."""
    title = read_title(title)
    async with transaction():
        await lock(event)
        theme_id = await fetch_value(_FIND_OR_MAKE, new_id(), event.id, title, now())
        for item in items:
            await execute(_CODE, new_id(), item, theme_id, event.id)
        await tell_rounds(event.id)
        theme = only(await Theme.objects().get(Theme.id == theme_id))
    return theme  # noqa: RET504 - a return inside the block is none to mypy


async def uncode(event: Event, theme: Theme, item: UUID) -> None:
    """Take the item out of the theme; a theme without items is gone."""
    async with transaction():
        await lock(event)
        await execute("DELETE FROM item_theme WHERE theme = $1 AND item = $2", theme.id, item)
        await execute(_DROP_EMPTY, theme.id)
        await tell_rounds(event.id)


async def rename(event: Event, theme: Theme, title: str) -> Theme:
    """Give the theme another title; with the title of another theme the two become one."""
    title = read_title(title)
    async with transaction():
        await lock(event)
        theme = await lock(theme)
        if title == theme.title:
            return theme
        rows = await fetch("SELECT item FROM item_theme WHERE theme = $1", theme.id)
        merged = await code(event, title, [row["item"] for row in rows])
        await execute(_KEEP_ABOUT, theme.id, merged.id)
        await execute("DELETE FROM theme WHERE id = $1", theme.id)
    return merged


def read_title(title: str) -> str:
    """The title without spaces around it."""
    title = title.strip()
    if not title:
        raise Refused(_("Please give the theme a title."), "title")
    if len(title) > 160:
        raise Refused(_("Please keep it under {count} characters.").format(count=160), "title")
    return title


_FIND_OR_MAKE = """
    INSERT INTO theme (id, event, title, made_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (event, title) DO UPDATE SET title = EXCLUDED.title RETURNING id
"""
_CODE = """
    INSERT INTO item_theme (id, item, theme)
    SELECT $1, item.id, $3 FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE item.id = $2 AND roundtable.event = $4
    ON CONFLICT DO NOTHING
"""
_DROP_EMPTY = (
    "DELETE FROM theme WHERE id = $1 AND NOT EXISTS (SELECT FROM item_theme WHERE theme = $1)"
)
# What a guest said about both themes is about the one they have become, once.
_KEEP_ABOUT = """
    UPDATE comment_about about SET theme = $2 WHERE theme = $1 AND NOT EXISTS
        (SELECT FROM comment_about too WHERE too.commentary = about.commentary AND too.theme = $2)
"""
