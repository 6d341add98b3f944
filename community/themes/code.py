"""Put items under a theme, and take them out again."""

from collections.abc import Iterable
from uuid import UUID

from community.database import fetch, lock, transaction
from community.events.tables import Event
from community.outputs.tables import Theme
from community.themes.change import GONE, YES, end_of, place_of
from community.themes.find import find_or_make, is_empty_without, read_title
from community.themes.stand import seen
from community.themes.step import take
from community.themes.tables import ThemeStep, What


async def code(event: Event, title: str, items: Iterable[UUID], by_name: str = "") -> Theme:
    """Put these items of the event under the theme of this title, making it when it is new."""
    title = read_title(title)
    async with transaction():
        await lock(event)
        theme = await find_or_make(event, title)
        ours = [row["id"] for row in await fetch(_OURS, event.id, list(items))]
        wanted = {place_of(item, theme.id): YES for item in ours}
        change = await seen({end_of(theme.id): "", **wanted} if ours else {})
        count = sum(cell.startswith("in/") for cell in change)
        step = ThemeStep(event=event.id, what=What.CODE, title=title, items=count, by_name=by_name)
        await take(event, step, change)
    return theme


async def uncode(event: Event, theme: Theme, item: UUID, by_name: str = "") -> None:
    """Take the item out of the theme; a theme without items has ended."""
    async with transaction():
        await lock(event)
        wanted = {place_of(item, theme.id): ""}
        if await is_empty_without(theme, [str(item)]):
            wanted[end_of(theme.id)] = GONE
        change = await seen(wanted)
        step = ThemeStep(
            event=event.id, what=What.UNCODE, title=theme.title, items=1, by_name=by_name
        )
        if place_of(item, theme.id) in change:
            await take(event, step, change)


_OURS = """
    SELECT item.id FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE roundtable.event = $1 AND item.id = ANY($2::uuid[])
"""
