"""Where to send somebody who comes in: the roundtable of the round that is on, or comes next."""

from uuid import UUID

from community.events.tables import Event
from community.language import _
from community.roundtables.rounds import current
from community.roundtables.who_sits import who_sits


async def where_to(event: Event) -> dict[UUID, str]:
    """By registration, in words; nobody while nobody is seated."""
    rounds = await who_sits(event)
    now = current([each.round for each in rounds])
    return {
        person.registration: _("Roundtable {letter}").format(letter=roundtable.letter)
        for each in rounds
        if now is not None and each.round.id == now.id
        for roundtable in each.roundtables
        for person in roundtable.people
    }
