"""Find a theme by its title, and refuse one that stands no more."""

from uuid import UUID

from community.clock import now
from community.database import execute, fetch_one, fetch_value, new_id, only
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Theme
from community.refusal import Conflict, Refused

LONGEST = 160


def read_title(title: str) -> str:
    """The title without spaces around it."""
    title = " ".join(title.split())
    if not title:
        raise Refused(_("Please give the theme a title."), "title")
    if len(title) > LONGEST:
        raise Refused(_("Please keep it under {count} characters.").format(count=LONGEST), "title")
    return title


async def titled(event: Event, title: str) -> Theme | None:
    """The event's theme of this title, whether it stands or has ended."""
    return await Theme.objects().get((Theme.event == event.id) & (Theme.title == title))


async def chosen(event: Event, key: UUID | None) -> Theme:
    """The event's theme that was chosen in a form."""
    found = await Theme.objects().get((Theme.event == event.id) & (Theme.id == key))
    if key is None or found is None:
        raise Refused(_("Please choose another theme."), "into")
    return found


async def find_or_make(event: Event, title: str) -> Theme:
    """The theme of this title; a new one has ended as long as nothing was put into it."""
    found = await titled(event, title)
    if found is None:
        key = new_id()
        await execute(_MAKE, key, event.id, title, now())
        found = only(await Theme.objects().get(Theme.id == key))
    return found


async def still_stands(theme: Theme) -> Theme:
    """The theme as it is now; refuses one that became a part of another meanwhile."""
    ended = await fetch_one(_ENDED, theme.id)
    if ended is None:
        return only(await Theme.objects().get(Theme.id == theme.id))
    if not ended["other"]:
        raise Conflict(_("Meanwhile somebody took everything out of this theme."))
    told = _("Meanwhile “{theme}” became a part of “{other}”. Please look again.")
    raise Conflict(told.format(theme=ended["title"], other=ended["other"]))


async def is_empty_without(theme: Theme, items: list[str]) -> bool:
    """Whether nothing is left in it once these items are gone."""
    return not await fetch_value(_OTHERS, theme.id, items)


_MAKE = """
    WITH made AS (
        INSERT INTO theme (id, event, title, made_at) VALUES ($1, $2, $3, $4) RETURNING id
    )
    INSERT INTO theme_end (theme) SELECT id FROM made
"""
_ENDED = """
    SELECT theme.title, other.title AS other FROM theme_end
    JOIN theme ON theme.id = theme_end.theme LEFT JOIN theme other ON other.id = theme_end.went_into
    WHERE theme_end.theme = $1
"""
_OTHERS = """
    SELECT EXISTS (SELECT FROM item_theme WHERE theme = $1 AND item::text <> ALL($2::text[]))
"""
