"""The rules that hold for an event or a series, and where they come from."""

from typing import Any, NamedTuple

import msgspec

from community.database import fetch_one
from community.events.tables import Event, Series
from community.prices.rules import NO_RULES, Rules


class Held(NamedTuple):
    """The rules, and whether they are the evening's own, the series', or nobody's."""

    rules: Rules = NO_RULES
    is_own: bool = False
    is_of_series: bool = False


async def rules_of(event: Event) -> Held:
    """The event's own rules, else those of its series."""
    row = await fetch_one(_OF_EVENT, event.id, series_id(event))
    return _held(row) if row else Held()


async def rules_of_series(series: Series) -> Held:
    """The rules kept for the whole series."""
    row = await fetch_one(_OF_SERIES, series.id)
    return _held(row) if row else Held()


def series_id(event: Event) -> Any:
    """The id of the event's series, whether it was read together with it or not."""
    return event.series.id if isinstance(event.series, Series) else event.series


def read_rules(kept: str) -> Rules:
    """Rules as they are kept."""
    return msgspec.json.decode(kept, type=Rules)


def _held(row: Any) -> Held:
    return Held(read_rules(row["rules"]), bool(row["event"]), bool(row["series"]))


_OF_EVENT = """
    SELECT rules, event, series FROM price_rules WHERE event = $1 OR series = $2
    ORDER BY event NULLS LAST LIMIT 1
"""

_OF_SERIES = "SELECT rules, event, series FROM price_rules WHERE series = $1"
