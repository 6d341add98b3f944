"""Want another kind: who has a place keeps it until the other one is theirs, or is not."""

from datetime import timedelta

from community.clock import now
from community.events.tables import Event
from community.jobs import enqueue
from community.places.tables import PlaceKind
from community.prices.price import Price, whole_to_json
from community.prices.terms import terms_to_json
from community.registrations.charge import fee_with, recharge
from community.registrations.standing import Move
from community.registrations.tables import Registration


async def hold_another(
    registration: Registration, event: Event, kind: PlaceKind, promised: Price
) -> None:
    """Hold a place of this kind beside the one they have, never into the evening."""
    _want(registration, kind, promised)
    registration.offered_until = min(now() + timedelta(minutes=kind.offer_minutes), event.starts_at)
    await registration.save()
    await enqueue("lapse_offer", str(registration.id), registration.offered_until - now())


async def apply_for_another(registration: Registration, kind: PlaceKind, promised: Price) -> None:
    """A lot in the draw of this kind, beside the place they have."""
    _want(registration, kind, promised)
    registration.nominated_at = None
    await registration.save()


async def become(registration: Registration, kind: PlaceKind, promised: Price) -> None:
    """The place is now of this kind, at this price."""
    registration.move(Move.CHANGE)
    take_price(registration, kind, promised)
    await registration.save()


def take_price(registration: Registration, kind: PlaceKind, promised: Price) -> None:
    """The kind and its price; what is taken in addition stays charged. It is not saved here."""
    recharge(registration, promised)
    registration.price_terms = terms_to_json(promised.terms)
    registration.kind, registration.pays_ahead = kind.id, kind.pays_ahead
    registration.sequence += 1


async def stay(registration: Registration) -> None:
    """The place stays of the kind it is; what was wanted or held is so no longer."""
    registration.move(Move.STAY)
    registration.sequence += 1
    await registration.save()


def has_to_pay_first(registration: Registration, kind: PlaceKind, promised: Price) -> bool:
    """Whether something is missing for a kind that is paid ahead."""
    return bool(kind.pays_ahead) and fee_with(registration, promised) > registration.paid_yen


def _want(registration: Registration, kind: PlaceKind, promised: Price) -> None:
    registration.move(Move.WANT)
    registration.wanted_kind, registration.wanted_price = kind.id, whole_to_json(promised)
    registration.sequence += 1
