"""Split a theme: the items that are chosen go under a title of their own."""

from collections.abc import Sequence
from uuid import UUID

from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Theme
from community.refusal import Conflict, Refused
from community.themes.change import YES, end_of, moved, place_of
from community.themes.find import find_or_make, is_empty_without, read_title, still_stands
from community.themes.stand import seen, standing
from community.themes.step import take
from community.themes.tables import ThemeStep, What


async def split(
    event: Event, theme: Theme, title: str, items: Sequence[UUID], by_name: str = ""
) -> Theme:
    """The theme of the new title, with the items that went; the others stay where they are.

    Refuses when none or all would go, and when somebody else has taken one of them out meanwhile.
    """
    title = read_title(title)
    async with transaction():
        await lock(event)
        theme = await still_stands(theme)
        await _may_go(theme, items)
        new = await find_or_make(event, title)
        if new.id == theme.id:
            raise Refused(_("Please choose another title for what goes."), "title")
        wanted = moved([place_of(item, theme.id) for item in items], theme.id, new.id)
        step = ThemeStep(
            event=event.id, what=What.SPLIT, title=theme.title, other=title, by_name=by_name
        )
        step.items = len(set(items))
        await take(event, step, await seen({end_of(new.id): "", **wanted}))
    return new


async def _may_go(theme: Theme, items: Sequence[UUID]) -> None:
    if not items:
        raise Refused(_("Please tick what shall go."), "items")
    there = await standing(place_of(item, theme.id) for item in items)
    if not all(held == YES for held in there.values()):
        raise Conflict(_("Meanwhile somebody moved one of these. Please look again."), "items")
    if await is_empty_without(theme, [str(item) for item in items]):
        raise Refused(_("Please leave something in the theme, or rename it."), "items")
