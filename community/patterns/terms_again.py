"""How people cancel, are asked again and pay: for the next event as for the one it is made from."""

from community.cancelling.set_terms import set_terms
from community.cancelling.terms import terms_of
from community.events.tables import Event
from community.payments.tables import Terms
from community.payments.terms import set_terms as set_paying
from community.payments.terms import terms_of as paying_of

OF_THE_ROW = {"id", "event"}


async def terms_again(source: Event, event: Event) -> Event:
    """The event on the source's terms, all of them."""
    paying = await paying_of(source.id)
    names = [each._meta.name for each in Terms._meta.columns]
    told = {name: getattr(paying, name) for name in names if name not in OF_THE_ROW}
    await set_paying(event, told)
    return await set_terms(event, terms_of(source))
