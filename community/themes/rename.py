"""Give a theme another title; with the title of another theme the two become one."""

from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Theme
from community.refusal import Conflict
from community.themes.change import end_of, title_of
from community.themes.find import read_title, still_stands, titled
from community.themes.merge import joined
from community.themes.stand import seen
from community.themes.step import take
from community.themes.tables import ThemeStep, What


async def rename(event: Event, theme: Theme, title: str, by_name: str = "", was: str = "") -> Theme:
    """The theme that has the title now.

    `was` is the title that the editor has seen. Refuses when somebody else has changed it since.
    """
    title = read_title(title)
    async with transaction():
        await lock(event)
        theme = await still_stands(theme)
        if was and theme.title not in (was, title):
            told = _("Meanwhile somebody called this theme “{title}”. Please look again.")
            raise Conflict(told.format(title=theme.title), "title")
        other = await titled(event, title)
        step = ThemeStep(event=event.id, title=theme.title, other=title, by_name=by_name)
        if other is None or other.id == theme.id:
            step.what, change = What.RENAME, await seen({title_of(theme.id): title})
        else:
            back = await seen({end_of(other.id): ""})
            step.what, change = What.MERGE, await joined(theme, other) | back
        await take(event, step, change)
    return other or only_title(theme, title)


def only_title(theme: Theme, title: str) -> Theme:
    """The row that was read before, as it is called now."""
    theme.title = title
    return theme
