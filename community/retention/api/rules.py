"""How long each kind of data stays, for programs."""

from typing import Any

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.retention.retain import what_is_due
from community.retention.series_spans import spans_by_rule


class RuleAnswer(msgspec.Struct):
    """A kind of data, how long it stays, how many rows of it go tonight, and what series differ."""

    key: str
    title: str
    keeps_days: int
    due: int
    in_series: dict[str, int] = {}


@get("/api/v1/retention")
async def retention(organiser: NamedDependency[Any]) -> list[RuleAnswer]:
    """How long each kind of data stays, and what tonight removes; nothing is touched."""
    spans = await spans_by_rule()
    return [
        RuleAnswer(
            rule.key,
            rule.title(),
            rule.keeps_days,
            pieces,
            {each.series: each.days for each in spans.get(rule.key, []) if each.days},
        )
        for rule, pieces in await what_is_due()
    ]


HANDLERS = [retention]
