"""Who may be photographed, roundtable by roundtable, for whoever holds the camera."""

from dataclasses import dataclass

from community.changes.everybody import everybody
from community.events.tables import Event, Round
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration
from community.roundtables.rounds import current
from community.roundtables.who_sits import RoundtableWithPeople, who_sits


@dataclass(frozen=True)
class Marks:
    """The round that is on or comes next, who sits where in it, and who has no chair there."""

    round: Round | None
    roundtables: list[RoundtableWithPeople]
    others: list[Registration]
    counts: dict[PhotoWish, int]


async def marks_of(event: Event) -> Marks:
    """Everybody who has a place, once."""
    rounds = await who_sits(event)
    now = current([each.round for each in rounds])
    shown = next((each for each in rounds if now and each.round.id == now.id), None)
    roundtables = [each for each in shown.roundtables if each.people] if shown else []
    seated = {each.registration for one in roundtables for each in one.people}
    people = (await everybody(event)).confirmed
    counts = {wish: sum(each.photo_wish == wish for each in people) for wish in PhotoWish}
    others = sorted((each for each in people if each.id not in seated), key=_by_name)
    return Marks(shown.round if shown else None, roundtables, others, counts)


def _by_name(registration: Registration) -> str:
    return str(registration.member.name)
