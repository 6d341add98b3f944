"""What a place costs and whether it can be had now, for search engines (schema.org/Offer)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from community.clock import in_zone
from community.events.json_ld import SCHEMA
from community.events.tables import Event
from community.openings.chance import Chance, chance_of
from community.openings.offers import Offer
from community.places.tables import PlaceKind
from community.prices.price_list import Offer as Price
from community.settings import settings


def is_free(offers: Iterable[Offer]) -> bool:
    """Whether nobody pays for the evening itself; what is taken in addition may cost something."""
    own = [offer for offer in offers if not offer.kind.is_beside]
    return not any(price.fee_yen for offer in own for price in _prices(offer))


def in_json_ld(event: Event, offers: Iterable[Offer]) -> list[dict[str, Any]]:
    """Every price that somebody pays today, by kind of place, what everybody pays first."""
    return [_offer(event, offer.kind, price) for offer in offers for price in _prices(offer)]


def _prices(offer: Offer) -> list[Price]:
    prices = reversed(offer.prices.offers)
    return [each for each in prices if each.fee_yen <= offer.prices.guest_yen]


def _offer(event: Event, kind: PlaceKind, price: Price) -> dict[str, Any]:
    whole = {
        "@type": "Offer",
        "name": _name(kind, price),
        "price": price.fee_yen,
        "priceCurrency": "JPY",
        "availability": f"{SCHEMA}/{_availability(event, kind)}",
        "availabilityStarts": _iso(kind.opens_at, event.zone),
        "validThrough": _iso(
            min(filter(None, (price.until, kind.closes_at, event.ends_at))), event.zone
        ),
        "url": event.sign_up_url or f"{settings().address}/events/{event.slug}/registrations/new",
    }
    return {name: value for name, value in whole.items() if value != ""}


def _name(kind: PlaceKind, price: Price) -> str:
    if not kind.name or price.fee_yen == kind.fee_yen:
        return str(kind.name or price.label)
    return f"{kind.name} ({price.label})"


def _iso(moment: datetime | None, zone: str) -> str:
    return in_zone(moment, zone).isoformat() if moment else ""


def _availability(event: Event, kind: PlaceKind) -> str:
    if event.is_called_off or event.is_over:
        return "Discontinued"
    return {
        Chance.PLACE: "InStock",
        Chance.DRAW: "InStock",
        Chance.NOT_YET: "PreOrder",
    }.get(chance_of(event, kind, is_theirs=True), "SoldOut")
