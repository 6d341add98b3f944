"""The rules of an event's prices, for another one on another day."""

from datetime import date

from msgspec.structs import replace

from community.clock import in_zone
from community.events.tables import Event
from community.prices.keep_rules import keep_rules
from community.prices.rules import Early, Rules
from community.prices.rules_of import rules_of


async def rules_again(source: Event, event: Event) -> None:
    """The event gets the source's own rules; those of the series hold without a copy.

    What is early ends as many days before the evening as it did, at the same hour on the wall.
    """
    held = await rules_of(source)
    if held.is_own:
        await keep_rules(event, _moved(held.rules, source, event))


def _moved(rules: Rules, source: Event, event: Event) -> Rules:
    early = rules.early
    if early is None or early.until is None:
        return rules
    days = _day(event) - _day(source)
    until = in_zone(early.until, source.zone).replace(tzinfo=None) + days
    return replace(rules, early=Early(early.yen, early.percent, until, early.first))


def _day(event: Event) -> date:
    return in_zone(event.starts_at, event.zone).date()
