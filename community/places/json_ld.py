"""What a place costs, as search engines read it (schema.org/Offer)."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from community.clock import in_zone
from community.events.json_ld import SCHEMA
from community.events.tables import Event
from community.language import _
from community.places.tables import PlaceKind
from community.settings import settings


def offers_of(event: Event, kinds: Iterable[PlaceKind]) -> list[dict[str, Any]]:
    """Every kind of place at its price, and at the members' price where that is less."""
    found = []
    for kind in kinds:
        name, member = kind.name or _("Regular price"), _("Member price")
        found.append(_offer(event, kind, name, kind.fee_yen))
        if kind.member_fee_yen < kind.fee_yen:
            name = f"{kind.name} ({member})" if kind.name else member
            found.append(_offer(event, kind, name, kind.member_fee_yen))
    return found


def _offer(event: Event, kind: PlaceKind, name: str, price: int) -> dict[str, Any]:
    whole = {
        "@type": "Offer",
        "name": name,
        "price": price,
        "priceCurrency": "JPY",
        "availability": f"{SCHEMA}/{_availability(event, kind)}",
        "availabilityStarts": _iso(kind.opens_at, event.zone),
        "validThrough": _iso(kind.closes_at, event.zone) or _iso(event.ends_at, event.zone),
        "url": event.sign_up_url or f"{settings().address}/events/{event.slug}/registrations/new",
    }
    return {name: value for name, value in whole.items() if value != ""}


def _iso(moment: datetime | None, zone: str) -> str:
    return in_zone(moment, zone).isoformat() if moment else ""


def _availability(event: Event, kind: PlaceKind) -> str:
    if event.is_called_off or event.is_over:
        return "Discontinued"
    return "InStock" if min(kind.free, event.places_left) > 0 else "SoldOut"
