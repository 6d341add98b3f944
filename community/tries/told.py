"""What people told of what they tried, as far as they allow others to read it.

What is hidden in a line is hidden in what is told of it.
"""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID

from msgspec import Struct, convert

from community.database import fetch
from community.events.visible_to import Viewer
from community.masks.masked import Words, masked
from community.tries.hidden import masks_of_all


class Account(Struct, frozen=True):
    """One answer, with the published line it is about; nobody's name where that was asked for."""

    id: UUID
    line: UUID
    said: str
    outcome: str
    words: str
    name: str
    company: str
    answered_at: datetime
    hidden_because: str


async def told_of(line: UUID) -> list[Account]:
    """What was tried of the item this line was, the latest first."""
    return await _told(f"{_READ} AND line.id = $1", line)


async def told_lately(viewer: Viewer) -> list[Account]:
    """The latest ten of all evenings that are for this viewer."""
    is_for = "(event.audience = 'everybody' OR event.id = ANY($1))"
    return await _told(f"{_READ} AND {is_for}", list(viewer.opened), count=10)


async def told_at_all() -> list[Account]:
    """For organisers: the same, with those that were taken off."""
    return await _told("true", count=200)


async def _told(condition: str, *values: object, count: int = 100) -> list[Account]:
    rows = await fetch(_TOLD.format(condition=condition, count=count), *values)
    masks = await masks_of_all(row["report"] for row in rows)
    return [_account(row, masks[row["report"]].at(row["item"])) for row in rows]


def _account(row: Mapping[str, Any], hidden: Words) -> Account:
    told = {**row, "words": masked(row["words"], hidden)}
    who = (row["name"], row["company"])
    if any(masked(each, hidden) != each for each in who):  # hidden in the report, so here as well
        told |= {"name": "", "company": ""}
    return convert(told, Account)


_READ = "trial.hidden_at IS NULL"
_TOLD = """
    SELECT trial.id, line.id AS line, line.words AS said, outcome, trial.words,
           report.id AS report, trial.item,
           CASE WHEN shown = 'named' THEN member.name ELSE '' END AS name,
           CASE WHEN shown = 'named' THEN member.company ELSE '' END AS company,
           answered_at, hidden_because
    FROM trial JOIN member ON member.id = trial.member AND member.erased_at IS NULL
    JOIN published_line line ON line.item = trial.item
    JOIN report ON report.id = line.report AND report.state = 'published'
    JOIN event ON event.id = report.event
    WHERE shown <> 'nobody' AND trial.words <> '' AND outcome <> 'not_yet' AND {condition}
    ORDER BY answered_at DESC, trial.id LIMIT {count}
"""
