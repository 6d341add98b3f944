"""Where to send somebody who comes in: the roundtable of the round that is on, or comes next."""

from dataclasses import dataclass
from uuid import UUID

from community.events.tables import Event
from community.language import _
from community.roundtables.rounds import current
from community.roundtables.who_sits import who_sits


@dataclass(frozen=True, slots=True)
class Going:
    """The words for everybody who sits, and those for who does not while others do."""

    seated: dict[UUID, str]
    others: str = ""

    def of(self, registration: UUID) -> str:
        """Where this person goes."""
        return self.seated.get(registration, self.others)


async def where_to(event: Event) -> Going:
    """In words; nothing for anybody while nobody is seated."""
    rounds = await who_sits(event)
    now = current([each.round for each in rounds])
    seated = {
        person.registration: _("Roundtable {letter}").format(letter=roundtable.letter)
        for each in rounds
        if now is not None and each.round.id == now.id
        for roundtable in each.roundtables
        for person in roundtable.people
    }
    waits = seated and now and not now.is_over
    return Going(seated, _("No chair yet: the organisers give you one.") if waits else "")
