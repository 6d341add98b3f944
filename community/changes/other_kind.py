"""Another kind of place as somebody could change to it, with what it would cost them there."""

from dataclasses import dataclass

from community.changes.want import has_to_pay_first
from community.changes.way_there import price_there, way_there
from community.openings.offers import Offer
from community.places.tables import PlaceKind
from community.prices.price import Price
from community.registrations.charge import fee_with
from community.registrations.standing import Move
from community.registrations.tables import Registration


@dataclass(frozen=True)
class OtherKind:
    """The fee is that of the whole registration; `to_pay_yen` is missing before it is theirs, and
    `back_yen` is what has been paid beyond it."""

    kind: PlaceKind
    fee_yen: int
    to_pay_yen: int
    back_yen: int
    is_drawn: bool


async def other_kinds(registration: Registration, offers: list[Offer]) -> list[OtherKind]:
    """Those that can be changed to now; the registration was read with event and person.

    Whoever has a place waits for none: a full kind is not among them.
    """
    found, there = [], {registration.kind, registration.wanted_kind}
    for each in offers:
        kind = each.kind
        is_another = not kind.is_beside and kind.id not in there
        is_full = registration.has_place and way_there(kind) == Move.WAIT
        if is_another and each.can_be_taken and not is_full:
            event, member = registration.event, registration.member
            promised = await price_there(registration, event, kind, member)
            found.append(_other(registration, kind, promised))
    return found


def _other(registration: Registration, kind: PlaceKind, promised: Price) -> OtherKind:
    fee_yen = fee_with(registration, promised)
    is_drawn = registration.has_place and way_there(kind) == Move.APPLY
    first = registration.has_place and not is_drawn
    first = first and has_to_pay_first(registration, kind, promised)
    to_pay_yen = registration.missing_of(fee_yen) if first else 0
    return OtherKind(kind, fee_yen, to_pay_yen, registration.surplus_over(fee_yen), is_drawn)
