"""The terms of an event: ways to pay, and what goes back to who cancels."""

from typing import Any

from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.payments.tables import Terms
from community.refusal import Refused

LONGEST_HOURS = 24 * 90


async def terms_of(event_id: int) -> Terms:
    """The terms of the event; until somebody decides, all goes back until the beginning."""
    kept = await Terms.objects().get(Terms.event == event_id)
    return kept or Terms(event=event_id)


async def set_terms(event: Event, wanted: dict[str, Any]) -> Terms:
    """The terms as they hold from now on, for who cancels from now on."""
    if not 0 <= wanted["percent_after"] <= 100:
        raise Refused(_("Please write a share between 0 and 100 percent."), "percent_after")
    if not 0 <= wanted["free_until_hours"] <= LONGEST_HOURS:
        raise Refused(_("Please write at most 2160 hours."), "free_until_hours")
    if len(wanted["transfer_to"]) > 1000:
        raise Refused(_("Please keep it below 1,000 letters."), "transfer_to")
    async with transaction():
        event = await lock(event)
        terms = await terms_of(event.id)
        for name, value in wanted.items():
            setattr(terms, name, value)
        await terms.save()
    return terms
