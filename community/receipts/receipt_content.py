"""What stands on a receipt, gathered once and kept as it was."""

from collections.abc import Sequence
from datetime import date

import msgspec

from community.clock import in_zone, now
from community.database import fetch_value
from community.events.tables import Event
from community.payments.payer import PAYER_OF_EACH, Share
from community.receipts.invoice_number import is_invoice_number, plain_invoice_number
from community.receipts.receipt_items import Item
from community.receipts.tax import Rate, tax_by_rate
from community.registrations.tables import Registration
from community.settings import settings


class Content(msgspec.Struct, frozen=True):
    """Everything on the paper except the addressee.

    `replaces` are the papers it stands for. On a return `about` is the receipt it returns from,
    issued on `about_on`, and `paid_on` the day on which the money went back.
    """

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
    replaces_too: list[int] = []
    about: int = 0
    about_on: date | None = None

    @property
    def is_qualified(self) -> bool:
        """Whether it is a qualified invoice, and so needs a return when money goes back."""
        return bool(self.invoice_number)


async def content_of(
    registration: Registration,
    event: Event,
    share: Share,
    items: list[Item],
    replaces: Sequence[int],
) -> Content:
    """What a receipt for all that somebody paid, and was not given back, says today."""
    given = settings()
    paid = await fetch_value(_PAID, registration.id, share.member)
    number = plain_invoice_number(given.invoice_number)
    return Content(
        issuer_name=given.issuer_name or given.community_name,
        issuer_address=given.issuer_address,
        invoice_number=number if is_invoice_number(number) else "",
        event_title=event.title,
        held_on=in_zone(event.starts_at, event.zone).date(),
        paid_on=in_zone(paid or now(), event.zone).date(),
        means=await fetch_value(_MEANS, registration.id, share.member),
        items=items,
        rates=tax_by_rate((item.amount_yen, item.percent) for item in items),
        total_yen=share.yen,
        replaces=next(iter(replaces), 0),
        replaces_too=list(replaces[1:]),
    )


_STANDING = f"""
    FROM ({PAYER_OF_EACH}) AS p
    WHERE registration = $1 AND member IS NOT DISTINCT FROM $2 AND kind = 'paid' AND NOT EXISTS (
        SELECT FROM payment c WHERE c.reverses = p.id AND c.kind = 'correction')
"""

_PAID = f"SELECT max(at) {_STANDING}"

_MEANS = f"SELECT coalesce(array_agg(DISTINCT means), '{{}}') {_STANDING}"
