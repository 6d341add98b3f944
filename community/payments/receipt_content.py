"""What stands on a receipt, gathered once and kept as it was."""

from datetime import date

import msgspec

from community.clock import in_zone, now
from community.database import fetch_value
from community.events.tables import Event
from community.payments.invoice_number import is_invoice_number, plain_invoice_number
from community.payments.tax import Rate, tax_by_rate
from community.prices.price import lines_in_english
from community.registrations.tables import Registration
from community.settings import settings


class Item(msgspec.Struct, frozen=True):
    """One line; the label is kept in English and translated when it is read."""

    label: str
    amount_yen: int
    percent: int


class Content(msgspec.Struct, frozen=True):
    """Everything on the paper except the addressee; `replaces` is the receipt it stands for."""

    issuer_name: str
    issuer_address: str
    invoice_number: str
    event_title: str
    held_on: date
    paid_on: date
    means: list[str]
    items: list[Item]
    rates: list[Rate]
    total_yen: int
    replaces: int = 0


CANCELLATION = "Cancellation fee"
FEE = "Participation fee"


async def content_of(registration: Registration, event: Event, replaces: int) -> Content:
    """What a receipt for everything that was paid, and not given back, says today."""
    given, percent = settings(), await fetch_value(_PERCENT, registration.kind)
    items = _items(registration, percent)
    paid = await fetch_value(_PAID, registration.id)
    means = await fetch_value(_MEANS, registration.id)
    number = plain_invoice_number(given.invoice_number)
    return Content(
        issuer_name=given.issuer_name or given.community_name,
        issuer_address=given.issuer_address,
        invoice_number=number if is_invoice_number(number) else "",
        event_title=event.title,
        held_on=in_zone(event.starts_at, event.zone).date(),
        paid_on=in_zone(paid or now(), event.zone).date(),
        means=means,
        items=items,
        rates=tax_by_rate((item.amount_yen, item.percent) for item in items),
        total_yen=int(registration.paid_yen),
        replaces=replaces,
    )


def _items(registration: Registration, percent: int) -> list[Item]:
    """The lines as promised, where just that was paid.

    What is kept after a cancellation makes up for a loss and is not taxed (消費税法基本通達 5-5-2).
    """
    if not registration.has_place and not registration.is_offered:
        return [Item(CANCELLATION, registration.paid_yen, 0)]
    if registration.paid_yen != registration.fee_yen:
        return [Item(FEE, registration.paid_yen, percent)]
    lines = lines_in_english(registration.price_lines)
    return [Item(line.label, line.amount_yen, percent) for line in lines if line.amount_yen]


_PERCENT = "SELECT tax_percent FROM place_kind WHERE id = $1"

_STANDING = """
    registration = $1 AND kind = 'paid' AND NOT EXISTS (
        SELECT FROM payment c WHERE c.reverses = payment.id AND c.kind = 'correction')
"""

_PAID = f"SELECT max(at) FROM payment WHERE {_STANDING}"

_MEANS = f"SELECT coalesce(array_agg(DISTINCT means), '{{}}') FROM payment WHERE {_STANDING}"
