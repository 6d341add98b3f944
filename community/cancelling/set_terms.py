"""Set an event's terms."""

from community.cancelling.plan_asking import plan_asking
from community.cancelling.terms import Terms
from community.database import lock, transaction
from community.events.tables import Event
from community.language import _
from community.refusal import Refused

MOST_HOURS = 720
LONGEST_POLICY = 600


async def set_terms(event: Event, terms: Terms) -> Event:
    """The event on these terms. Who has been asked already is held to what the mail said."""
    if not 0 <= terms.cancel_hours <= MOST_HOURS:
        raise Refused(_("Please write 0 to {most} hours.").format(most=MOST_HOURS), "cancel_hours")
    if len(terms.cancel_policy) > LONGEST_POLICY:
        sentence = _("Please keep it under {count} characters.")
        raise Refused(sentence.format(count=LONGEST_POLICY), "cancel_policy")
    async with transaction():
        event = await lock(event)
        for name in Terms.__struct_fields__:
            setattr(event, name, getattr(terms, name))
        event.cancel_policy = terms.cancel_policy.strip()
        event.version += 1
        await event.save()
        await plan_asking(event)
    return event
