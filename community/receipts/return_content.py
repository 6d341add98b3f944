"""What stands on a return invoice.

The National Tax Agency's list for 適格返還請求書: who issues it and their number; the day of the
return and that of what was paid for; what it was, marked where the reduced rate applies; the totals
by rate; the tax or the rate (Consumption Tax Act, article 57-4, paragraph 3). No addressee is among
it, so that there is no simplified form.
"""

from collections.abc import Mapping

import msgspec

from community.clock import in_zone, now
from community.database import fetch
from community.events.tables import Event
from community.payments.payer import PAYER_OF_EACH
from community.payments.tables import Receipt
from community.receipts.papers import content
from community.receipts.receipt_content import Content
from community.receipts.receipt_items import CANCELLATION, FEE, Item
from community.receipts.tax import tax_by_rate
from community.registrations.tables import Registration


async def return_content(
    registration: Registration, event: Event, receipt: Receipt, rates: Mapping[int, int]
) -> Content:
    """The same issuer as on the receipt, and what goes back at each rate."""
    back = await fetch(_BACK, registration.id, receipt.member)
    at = max((row["at"] for row in back), default=now())
    return msgspec.structs.replace(
        content(receipt),
        paid_on=in_zone(at, event.zone).date(),
        means=sorted({row["means"] for row in back}),
        items=[Item(CANCELLATION if yen < 0 else FEE, yen, rate) for rate, yen in rates.items()],
        rates=tax_by_rate((yen, percent) for percent, yen in rates.items()),
        total_yen=sum(rates.values()),
        replaces=0,
        replaces_too=[],
        about=receipt.number,
        about_on=in_zone(receipt.issued_at, event.zone).date(),
    )


_BACK = f"""
    SELECT means, at FROM ({PAYER_OF_EACH}) AS each
    WHERE registration = $1 AND kind = 'given_back' AND member IS NOT DISTINCT FROM $2
"""
