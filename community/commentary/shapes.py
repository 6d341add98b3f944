"""What programs send and get about guests' words."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from community.commentary.find import Aim, Comment, commentary_of
from community.commentary.reword import Wording
from community.commentary.standing import Standing
from community.events.agenda import people_of
from community.events.tables import Event


class GuestAnswer(msgspec.Struct):
    """Somebody who is named on the event's page, and may be quoted."""

    id: UUID
    role: str
    name: str


class CommentAnswer(msgspec.Struct):
    """What a guest said; `theme` is all it is about in a line, `based_on` goes with a change."""

    id: UUID
    guest: UUID
    text: str
    name: str
    title: str
    company: str
    standing: Standing
    about: tuple[Aim, ...]
    theme: str
    based_on: str

    @classmethod
    def of(cls, said: Comment) -> "CommentAnswer":
        return cls(**msgspec.structs.asdict(said), theme=said.topic, based_on=said.based_on)


class Said(msgspec.Struct):
    """All commentary in its order, and whose words may be kept."""

    commentary: list[CommentAnswer]
    guests: list[GuestAnswer]

    @classmethod
    async def at(cls, event: Event) -> "Said":
        guests = [GuestAnswer(each.id, each.role, each.name) for each in await people_of(event)]
        return cls([CommentAnswer.of(each) for each in await commentary_of(event)], guests)


class Words(msgspec.Struct):
    """A guest's words, on themes and lines of sheets, or on the whole evening."""

    guest: UUID
    text: Annotated[str, Meta(description="At most 4,000 characters.")]
    about: Annotated[list[UUID], Meta(description="Themes and lines of sheets.")] = []
    theme: Annotated[UUID | None, Meta(description="The same as one more in `about`.")] = None

    @property
    def chosen(self) -> list[UUID]:
        return [*self.about, *([self.theme] if self.theme else [])]


class Changed(Words, kw_only=True):
    """The words as they shall be; `based_on` is that of the words which are changed."""

    based_on: str

    @property
    def wording(self) -> Wording:
        return Wording(str(self.guest), self.text, self.chosen, self.based_on)
