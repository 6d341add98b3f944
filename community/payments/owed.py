"""What stays of what somebody paid when they cancel, and so what of it goes back."""

from datetime import datetime

from community.database import fetch_value
from community.events.tables import Event
from community.payments.terms import terms_of
from community.registrations.tables import Registration


async def kept_of(registration: Registration, event: Event, cancelled_at: datetime) -> int:
    """What stays of the fee when it is cancelled at this moment, in whole yen.

    What was paid after the cancellation, such as too late for an offer, goes back whole. What was
    given back before counts as paid: it is part of what goes back.
    """
    terms = await terms_of(event.id)
    before = await fetch_value(_PAID_BEFORE, registration.id, cancelled_at)
    until = terms.all_back_until(event.starts_at)
    share = percent_back(until, cancelled_at, terms.percent_after)
    return kept_yen(min(before, registration.fee_yen), share)


def kept_yen(paid_yen: int, percent_back: int) -> int:
    """What stays after a cancellation, in whole yen, rounded down in the member's favour."""
    return paid_yen * (100 - percent_back) // 100


def percent_back(all_back_until: datetime, cancelled_at: datetime, percent_after: int) -> int:
    """How much of what was paid goes back to who cancels at this moment."""
    return 100 if cancelled_at <= all_back_until else percent_after


_PAID_BEFORE = """
    SELECT coalesce(sum(p.amount_yen), 0) FROM payment p
    LEFT JOIN payment first ON first.id = p.reverses
    WHERE p.registration = $1 AND p.kind NOT IN ('given_back', 'disputed', 'won_back')
      AND coalesce(first.kind, '') <> 'given_back'
      AND coalesce(first.noted_at, p.noted_at) <= $2
"""
