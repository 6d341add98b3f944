"""Keep the rules of a price. Whoever is registered keeps what was promised."""

from typing import Any

import msgspec

from community.clock import now
from community.database import execute, lock, transaction
from community.events.tables import Event, Series
from community.prices.check_rules import checked
from community.prices.mirror import mirror, show_anew
from community.prices.rules import Rules
from community.prices.rules_of import Held, rules_of
from community.prices.tables import PriceRules
from community.settings import settings


async def keep_rules(event: Event, rules: Rules) -> Held:
    """The event has rules of its own from now on."""
    rules = checked(rules, event.zone)
    async with transaction():
        event = await lock(event)
        await _keep(PriceRules.event, event.id, rules)
        await show_anew(await mirror(event))
    return Held(rules, is_own=True)


async def keep_series_rules(series: Series, rules: Rules) -> Held:
    """The rules of all events of the series that have none of their own."""
    rules = checked(rules, settings().timezone)
    async with transaction():
        series = await lock(series)
        await _keep(PriceRules.series, series.id, rules)
        for event in await _coming(series):
            await show_anew(await mirror(event))
    return Held(rules, is_of_series=True)


async def drop_rules(event: Event) -> Held:
    """The event follows its series again."""
    async with transaction():
        event = await lock(event)
        await execute("DELETE FROM price_rules WHERE event = $1", event.id)
        await show_anew(await mirror(event))
        held = await rules_of(event)
    return held  # noqa: RET504 - a return inside the block is none to mypy


async def _keep(place: Any, key: Any, rules: Rules) -> None:
    row = await PriceRules.objects().lock_rows().get(place == key)
    kept = row or PriceRules(**{place._meta.name: key})
    kept.rules, kept.changed_at = msgspec.json.encode(rules).decode(), now()
    await kept.save()


async def _coming(series: Series) -> list[Event]:
    """The events of the series that are not over, each locked, in the order of their numbers."""
    coming = Event.objects().where(Event.series == series.id, Event.ends_at > now())
    return await coming.order_by(Event.id).lock_rows("NO KEY UPDATE")
