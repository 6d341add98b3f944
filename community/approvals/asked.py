"""Who of the guests has answered, and until when the others may."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.clock import now
from community.commentary.find import Comment, commentary_of
from community.commentary.standing import Standing
from community.commentary.tables import GuestAsking
from community.events.agenda import people_of
from community.events.tables import Appearance, Event


class Asked(msgspec.Struct, frozen=True):
    """A guest whose words were taken down; `until` is None for who has not been asked."""

    guest: UUID
    name: str
    email: str
    language: str
    summary: str
    words: int
    approved: int
    refused: int
    asked_at: datetime | None = None
    until: datetime | None = None

    @property
    def still_open(self) -> int:
        """How many of their words they have not answered."""
        return self.words - self.approved - self.refused

    @property
    def is_over(self) -> bool:
        """Whether the deadline has gone by."""
        return self.until is not None and self.until <= now()


async def guests_asked(event: Event) -> list[Asked]:
    """Everybody who said something, in the order of the event's page."""
    said = await commentary_of(event)
    rows = await GuestAsking.objects().where(GuestAsking.event == event.id)
    askings = {row.guest: row for row in rows}
    return [
        _asked(person, theirs, askings.get(person.id))
        for person in await people_of(event)
        if (theirs := [each for each in said if each.guest == person.id])
    ]


async def still_asked(event: Event) -> list[Asked]:
    """Whose words would be missing if the report were published now."""
    return [each for each in await guests_asked(event) if each.still_open]


def _asked(person: Appearance, said: list[Comment], asking: GuestAsking | None) -> Asked:
    count = [each.standing for each in said].count
    return Asked(
        guest=person.id,
        name=person.name,
        email=asking.email if asking else person.email,
        language=asking.language if asking else "ja",
        summary=asking.summary if asking else "",
        words=len(said),
        approved=count(Standing.APPROVED),
        refused=count(Standing.REFUSED),
        asked_at=asking.asked_at if asking else None,
        until=asking.until if asking else None,
    )
