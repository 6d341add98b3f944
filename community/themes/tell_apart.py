"""A person says that two that look alike are not the same; nobody is asked about them again."""

from uuid import UUID

from community.database import fetch, lock, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Refused
from community.themes.change import YES, apart
from community.themes.find import LONGEST
from community.themes.stand import seen
from community.themes.step import take
from community.themes.tables import ThemeStep, What


async def tell_apart(event: Event, one: UUID | None, other: UUID | None, by_name: str = "") -> None:
    """Two items, two themes, or an item and a theme of this event; twice is the same as once."""
    async with transaction():
        await lock(event)
        words = {row["id"]: row["words"] for row in await fetch(_WORDS, event.id, [one, other])}
        if one not in words or other not in words or one == other:
            raise Refused(_("Please choose two that look alike."))
        titles = {"title": words[one][:LONGEST], "other": words[other][:LONGEST]}
        step = ThemeStep(event=event.id, what=What.TELL_APART, by_name=by_name, **titles)
        await take(event, step, await seen({apart(one, other): YES}))


_WORDS = """
    SELECT id, title AS words FROM theme WHERE event = $1 AND id = ANY($2::uuid[])
    UNION ALL
    SELECT item.id, item.text FROM item JOIN roundtable ON roundtable.id = item.roundtable
    WHERE roundtable.event = $1 AND item.id = ANY($2::uuid[])
"""
