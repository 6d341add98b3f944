"""Change what was taken down, so that several who take notes never overwrite each other."""

from collections.abc import Iterable
from typing import NamedTuple
from uuid import UUID

from community.commentary.about import keep_about
from community.commentary.based_on import changed_meanwhile
from community.commentary.comment import read_guest, read_words
from community.commentary.find import comment_with
from community.commentary.hints import tell_commentary
from community.database import execute, lock, transaction
from community.events.tables import Event
from community.outputs.tables import Commentary


class Wording(NamedTuple):
    """Who said what about what, and the fingerprint of the words that are changed."""

    guest: str
    text: str
    about: Iterable[UUID]
    based_on: str


async def reword(event: Event, said: Commentary, wanted: Wording) -> Commentary:
    """The words as they are wanted; refuses when others have changed them since they were read."""
    text = read_words(wanted.text)
    async with transaction():
        said = await lock(said)
        if wanted.based_on != (await comment_with(event, said.id)).based_on:
            raise changed_meanwhile(said.text, "text")
        guest = await read_guest(event, wanted.guest)
        if guest != said.guest:  # what one guest answered is no answer of another one
            await execute("DELETE FROM guest_answer WHERE commentary = $1", said.id)
        said.text, said.guest = text, guest
        await said.save([Commentary.text, Commentary.guest])
        await keep_about(event, said, wanted.about)
        await tell_commentary(event)
    return said
