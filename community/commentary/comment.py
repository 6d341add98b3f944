"""Take down what a guest says, on themes, on lines of a sheet, or on the whole evening."""

from collections.abc import Iterable
from uuid import UUID

from community.commentary.about import keep_about
from community.commentary.hints import tell_commentary
from community.database import fetch_value, lock, transaction
from community.events.tables import Appearance, Event
from community.language import _
from community.outputs.tables import Commentary
from community.refusal import Refused

LONGEST = 4000


async def comment(event: Event, guest: str, text: str, about: Iterable[UUID] = ()) -> Commentary:
    """Keep the words of this guest of the event, after all that was said before."""
    text = read_words(text)
    async with transaction():
        event = await lock(event)
        said = Commentary(event=event.id, guest=await read_guest(event, guest), text=text)
        said.position = await fetch_value(_NEXT, event.id)
        await said.save()
        await keep_about(event, said, about)
        await tell_commentary(event)
    return said


async def take_back(event: Event, said: Commentary) -> None:
    """The words are gone."""
    async with transaction():
        await said.remove()
        await tell_commentary(event)


def read_words(text: str, field: str = "text") -> str:
    """The words with plain line ends, without spaces around them; refuses none, and too many."""
    text = text.replace("\r\n", "\n").strip()
    if not text:
        raise Refused(_("Please write what was said."), field)
    if len(text) > LONGEST:
        raise Refused(_("Please keep it under {count} characters.").format(count=LONGEST), field)
    return text


async def read_guest(event: Event, chosen: str) -> UUID:
    """Somebody who is named on the event's page."""
    for person in await Appearance.objects().where(Appearance.event == event.id):
        if str(person.id) == chosen:
            found: UUID = person.id
            return found
    raise Refused(_("Please choose who said it."), "guest")


_NEXT = "SELECT coalesce(max(position), -1) + 1 FROM commentary WHERE event = $1"
