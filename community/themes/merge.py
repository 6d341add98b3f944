"""Make two themes one: all that is in the first goes into the second."""

from community.database import fetch, lock, transaction
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Theme
from community.refusal import Refused
from community.themes.change import Change, about, end_of, moved, place_of
from community.themes.find import still_stands
from community.themes.stand import seen
from community.themes.step import take
from community.themes.tables import ThemeStep, What


async def merge(event: Event, theme: Theme, into: Theme, by_name: str = "") -> Theme:
    """The theme that stands, with the items of both in their own words.

    Refuses when one of them has become a part of another meanwhile: two editors who merge the
    same pair, each the other way round, lose nothing.
    """
    if theme.id == into.id:
        raise Refused(_("Please choose another theme."), "into")
    async with transaction():
        await lock(event)
        theme, into = await still_stands(theme), await still_stands(into)
        change = await joined(theme, into)
        step = ThemeStep(
            event=event.id, what=What.MERGE, title=theme.title, other=into.title, by_name=by_name
        )
        step.items = sum(cell.startswith(f"in/{theme.id}/") for cell in change)
        await take(event, step, change)
    return into


async def joined(theme: Theme, into: Theme) -> Change:
    """What changes when all of one theme goes into the other, a guest's words as well."""
    items = await fetch("SELECT item FROM item_theme WHERE theme = $1", theme.id)
    spoken = await fetch("SELECT commentary FROM comment_about WHERE theme = $1", theme.id)
    places = [place_of(row["item"], theme.id) for row in items]
    places += [about(row["commentary"], theme.id) for row in spoken]
    wanted = moved(places, theme.id, into.id)
    return await seen({**wanted, end_of(theme.id): str(into.id)})
