"""Can this be wished? Asked before anybody is looked up, so that the answer tells of nobody."""

from community.events.tables import Event
from community.places.kinds import first_kind
from community.prices.code_kinds import refuse_other_kinds
from community.registrations.wish import Wish


async def refuse_unless_it_fits(event: Event, wish: Wish) -> None:
    """Refuse a code that is for none of the kinds of place that are wished for."""
    if wish.discount_code:
        kinds = [wish.kind or await first_kind(event)]
        await refuse_other_kinds(event, wish.discount_code, kinds)
