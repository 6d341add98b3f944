"""What a rule of retention removes tonight, for programs."""

from typing import Any

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.retention.retain import due_rows
from community.retention.rule import Rule


class DueRows(msgspec.Struct):
    """The rows that go, each as its table has it; what opens something is left out."""

    key: str
    rows: list[dict[str, Any]]


@get("/api/v1/retention/{rule_key:str}")
async def what_goes(organiser: NamedDependency[Any], rule: NamedDependency[Rule]) -> DueRows:
    """What tonight removes by one rule, for whoever keeps a copy outside; nothing is touched."""
    return DueRows(rule.key, await due_rows(rule))


HANDLERS = [what_goes]
