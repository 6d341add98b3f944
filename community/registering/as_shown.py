"""What is asked for costs no more than stood in the form, the place and all that is beside it."""

from collections.abc import Iterable

from community.clock import now
from community.events.tables import Event
from community.places.tables import PlaceKind
from community.prices.as_shown import refuse_more
from community.prices.quote import Facts, quoted
from community.registering.ask import Ask


def refuse_more_than_shown(
    ask: Ask, event: Event, kind: PlaceKind, beside: Iterable[PlaceKind], facts: Facts
) -> None:
    """Refuse when the early bird has gone, or a fee has changed, since the form was opened.

    Whoever types an address was shown what a guest pays, so for them a guest's price is compared:
    the refusal tells of nobody. A code, or coming together, only takes off from it.
    """
    shown, seen = ask.wish.shown_beside, Facts(facts.rules) if ask.is_by_address else facts
    if ask.wish.shown_yen is not None:
        refuse_more(ask.wish.shown_yen, quoted(event, kind, seen, at=now()).fee_yen)
    for each in beside if shown else ():
        fee_yen = quoted(event, each, seen, at=now()).fee_yen
        refuse_more(shown.get(each.id), fee_yen, each.called)
