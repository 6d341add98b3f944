"""What whoever registers for a kind of place now gets of it."""

from enum import StrEnum

from community.events.tables import Event
from community.openings.decide import first_move
from community.places.tables import PlaceKind
from community.registrations.standing import Move


class Chance(StrEnum):
    """What whoever registers now gets."""

    PLACE = "place"
    DRAW = "draw"
    TURN = "turn"
    NOT_YET = "not_yet"
    CLOSED = "closed"
    NOT_YOURS = "not_yours"


def chance_of(event: Event, kind: PlaceKind, is_theirs: bool) -> Chance:
    """A place, a lot, a turn on the waitlist, or nothing."""
    if kind.is_closed or event.is_called_off or event.is_over:
        return Chance.CLOSED
    if kind.is_yet_to_open:
        return Chance.NOT_YET
    if not is_theirs:
        return Chance.NOT_YOURS
    move = first_move(event, kind)
    return {Move.TAKE: Chance.PLACE, Move.APPLY: Chance.DRAW}.get(move, Chance.TURN)
