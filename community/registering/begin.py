"""Begin a registration, or one that comes back: its price, its turn and its ticket."""

from community.clock import now
from community.database import fetch_value
from community.database.new_row import fill
from community.events.tables import Event
from community.places.tables import PlaceKind
from community.prices.price import Price, to_json
from community.prices.terms import CodeTerms, terms_to_json
from community.registrations.tables import Registration, Source
from community.tickets.ticket import new_serial

AS_NEW = {
    "was_promoted": False,
    "nominated_at": None,
    "draw_number": None,
    "cancelled_at": None,
    "asked_at": None,
    "answered_at": None,
    "answer_by": None,
    "cancel_reason": "",
}


def begin(
    registration: Registration,
    kind: PlaceKind,
    promised: Price,
    source: Source,
    code: CodeTerms | None = None,
) -> None:
    """Fill it but for its turn; where it stands is decided next, and the row is not saved here."""
    fill(
        registration,
        kind=kind.id,
        pays_ahead=kind.pays_ahead,
        fee_yen=promised.fee_yen,
        price_lines=to_json(promised),
        price_terms=terms_to_json(promised.terms),
        discount_code=code.used if code else "",
        ticket_serial=new_serial(),
        sequence=registration.sequence + 1,
        source=source,
        registered_at=now(),
        **AS_NEW,
    )


async def next_turn(event: Event) -> int:
    """The turn after all others; the event is locked."""
    return int(await fetch_value(_NEXT, event.id))


_NEXT = "SELECT coalesce(max(turn), 0) + 1 FROM registration WHERE event = $1"
