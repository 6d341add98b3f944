"""What becomes of a new registration, from the counters of its kind and of the room."""

from community.events.kind_plan import Promotion
from community.events.tables import Event
from community.places.tables import PlaceKind
from community.registrations.standing import Move


def free_places(event: Event, kind: PlaceKind) -> int:
    """How many of this kind can be given now, before a draw only those for the first to come."""
    if kind.is_beside:
        return kind.free
    if kind.awaits_draw:
        return min(kind.first_come_places - kind.taken, kind.free, event.places_left)
    return min(kind.free, event.places_left)


def first_move(event: Event, kind: PlaceKind, needs: int | None = 1) -> Move:
    """Take a place, apply for the draw, or wait; nobody overtakes who waits for the organiser.

    So many places have to be free; with None no number is enough.
    """
    in_line = kind.applied if kind.awaits_draw else kind.waiting
    overtakes = in_line and (kind.awaits_draw or kind.promotion == Promotion.BY_HAND)
    if needs and free_places(event, kind) >= needs and not overtakes:
        return Move.TAKE
    return Move.APPLY if kind.awaits_draw else Move.WAIT
