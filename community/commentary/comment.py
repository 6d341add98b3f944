"""Commentary: a guest's words on what the roundtables presented."""

from uuid import UUID

import msgspec

from community.database import fetch, lock, transaction
from community.events.tables import Appearance, Event
from community.language import _
from community.outputs.hints import tell_rounds
from community.outputs.tables import Commentary, Theme
from community.refusal import Refused


class Comment(msgspec.Struct, frozen=True):
    """What a guest said, with name, title and company as of that evening."""

    id: UUID
    text: str
    theme: str
    name: str
    title: str
    company: str


async def comment(event: Event, guest: str, text: str, theme: str = "") -> Commentary:
    """Keep the words of this guest of the event, on one of its themes or on the whole."""
    text = text.strip()
    if not text:
        raise Refused(_("Please write what was said."), "text")
    if len(text) > 4000:
        raise Refused(_("Please keep it under {count} characters.").format(count=4000), "text")
    async with transaction():
        await lock(event)
        said = Commentary(event=event.id, guest=await _guest(event, guest), text=text)
        said.theme = await _theme(event, theme)
        said.position = await Commentary.count().where(Commentary.event == event.id)
        await said.save()
        await tell_rounds(event.id)
    return said


async def take_back(said: Commentary) -> None:
    """The words are gone."""
    async with transaction():
        await said.remove()


async def commentary_of(event: Event) -> list[Comment]:
    """All commentary in the order it was given."""
    rows = await fetch(_COMMENTS, event.id)
    return [Comment(**{name: row[name] for name in Comment.__struct_fields__}) for row in rows]


async def _guest(event: Event, chosen: str) -> UUID:
    for person in await Appearance.objects().where(Appearance.event == event.id):
        if str(person.id) == chosen:
            found: UUID = person.id
            return found
    raise Refused(_("Please choose who said it."), "guest")


async def _theme(event: Event, chosen: str) -> UUID | None:
    themes = await Theme.objects().where(Theme.event == event.id) if chosen else []
    return next((theme.id for theme in themes if str(theme.id) == chosen), None)


_COMMENTS = """
    SELECT commentary.id, commentary.text, coalesce(theme.title, '') AS theme,
           appearance.name, appearance.title, appearance.company
    FROM commentary JOIN appearance ON appearance.id = commentary.guest
    LEFT JOIN theme ON theme.id = commentary.theme
    WHERE commentary.event = $1 ORDER BY commentary.position, commentary.made_at
"""
