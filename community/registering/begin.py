"""Begin a registration, or one that comes back: its price, its turn and its ticket."""

from community.clock import now
from community.database import fetch_value
from community.events.tables import Event
from community.places.tables import PlaceKind
from community.prices.price import Price, to_json
from community.prices.terms import CodeTerms, terms_to_json
from community.registrations.tables import Registration, Source
from community.tickets.ticket import new_serial


def begin(
    registration: Registration,
    kind: PlaceKind,
    promised: Price,
    source: Source,
    code: CodeTerms | None = None,
) -> None:
    """Fill it but for its turn; where it stands is decided next, and the row is not saved here."""
    registration.kind, registration.pays_ahead = kind.id, kind.pays_ahead
    registration.fee_yen = promised.fee_yen
    registration.price_lines = to_json(promised)
    registration.price_terms = terms_to_json(promised.terms)
    registration.discount_code = code.used if code else ""
    registration.ticket_serial = new_serial()
    registration.sequence += 1
    registration.source = source
    registration.was_promoted = False
    registration.nominated_at, registration.draw_number = None, None
    registration.registered_at = now()
    registration.cancelled_at = None
    registration.asked_at = registration.answered_at = registration.answer_by = None
    registration.cancel_reason = ""


async def next_turn(event: Event) -> int:
    """The turn after all others; the event is locked."""
    return int(await fetch_value(_NEXT, event.id))


_NEXT = "SELECT coalesce(max(turn), 0) + 1 FROM registration WHERE event = $1"
