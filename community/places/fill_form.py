"""Fill the form of a kind of place with the kind as it is."""

from datetime import datetime

from community.clock import in_zone
from community.events.tables import Event
from community.places.form import KindForm
from community.places.tables import PlaceKind


def form_of(kind: PlaceKind, event: Event) -> KindForm:
    """The form that asks for this kind just as it is."""
    same = ("name", "for_whom", "way", "promotion", "priority")
    numbers = ("capacity", "fee_yen", "tax_percent", "first_come_places")
    moments = ("opens_at", "closes_at", "draw_at")
    return KindForm(
        **{name: getattr(kind, name) for name in same},
        **{name: str(getattr(kind, name)) for name in numbers},
        **{name: _wall(getattr(kind, name), event.zone) for name in moments},
        member_fee_yen=str(kind.typed_fee_yen),
        tier=str(kind.tier or ""),
        asks_first="1" if kind.asks_first else "",
        is_beside="1" if kind.is_beside else "",
        pays_ahead="1" if kind.pays_ahead else "",
        offer_hours=f"{kind.offer_minutes / 60:.4g}",
    )


def _wall(moment: datetime | None, zone: str) -> str:
    return f"{in_zone(moment, zone):%Y-%m-%dT%H:%M}" if moment else ""
