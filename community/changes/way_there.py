"""The way from one kind of place to another, for somebody who has a place already."""

from community.events.tables import Event
from community.members.tables import Member
from community.places.tables import PlaceKind
from community.prices.price import Price
from community.prices.quote import quote
from community.prices.terms import terms_from_json
from community.registrations.standing import Move
from community.registrations.tables import Registration


def way_there(kind: PlaceKind) -> Move:
    """Take one that is free, apply for its draw, or wait, which nobody does who has a place.

    The room is not asked: who changes has a place in it. Nobody overtakes those who wait.
    """
    first_come = kind.first_come_places - kind.taken if kind.awaits_draw else kind.capacity
    in_line = kind.applied if kind.awaits_draw else kind.waiting
    if min(kind.free, first_come) > 0 and not in_line:
        return Move.TAKE
    return Move.APPLY if kind.awaits_draw else Move.WAIT


async def price_there(
    registration: Registration, event: Event, kind: PlaceKind, member: Member
) -> Price:
    """Today's price of this kind for this person, with the code that was used already."""
    terms = terms_from_json(registration.price_terms)
    return await quote(event, kind, member, terms.code if terms else None)
