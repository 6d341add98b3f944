"""Who may be photographed, for whoever holds the camera."""

from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.events.tables import Event
from community.members.visitor import Visitor
from community.photos.photographer import marks_of
from community.registrations.photo_wish import PhotoWish


class MarkAnswer(msgspec.Struct):
    """Somebody with a place, and whether pictures of them may be published."""

    registration: UUID
    name: str
    photo_wish: PhotoWish


class MarksAnswer(msgspec.Struct):
    """Everybody with a place once: at their roundtable of now by its letter, or elsewhere."""

    round: int | None
    roundtables: dict[str, list[MarkAnswer]]
    others: list[MarkAnswer]


@get("/api/v1/events/{slug:str}/photos/people")
async def photographer_list(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> MarksAnswer:
    """Who may be photographed, roundtable by roundtable, for whoever holds the camera."""
    marks = await marks_of(event)
    sitting = {
        one.letter: [
            MarkAnswer(p.registration, p.name, PhotoWish(p.photo_wish)) for p in one.people
        ]
        for one in marks.roundtables
    }
    others = [MarkAnswer(r.id, r.member.name, PhotoWish(r.photo_wish)) for r in marks.others]
    return MarksAnswer(marks.round.number if marks.round else None, sitting, others)


HANDLERS = [photographer_list]
