"""What one person took home from all evenings: told to them alone, and what is hidden stays so."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct, convert

from community.database import fetch
from community.masks.masked import masked
from community.members.tables import Member
from community.tries.hidden import masks_of_all


class Taken(Struct, frozen=True):
    """One item they took home, the evening it comes from, and what they told."""

    id: UUID
    item: UUID
    line: UUID | None
    text: str
    kind: str
    event: str
    slug: str
    zone: str
    taken_at: datetime
    outcome: str
    words: str
    shown: str
    answered_at: datetime | None
    hidden_because: str


async def taken_by(member: Member) -> list[Taken]:
    """Everything this person took home, the latest first."""
    return await _taken("trial.member = $1", member.id)


async def one_taken(trial_id: UUID) -> Taken:
    """One of them."""
    return (await _taken("trial.id = $1", trial_id))[0]


async def _taken(condition: str, value: object) -> list[Taken]:
    rows = await fetch(_TAKEN.format(condition=condition), value)
    hidden = await masks_of_all(row["report"] for row in rows)
    return [
        convert({**row, "text": masked(row["text"], hidden[row["report"]].at(row["item"]))}, Taken)
        for row in rows
    ]


_TAKEN = """
    SELECT trial.id, item.id AS item, line.id AS line, coalesce(line.words, item.text) AS text,
           item.kind, event.title AS event, event.slug, event.zone, taken_at, outcome,
           trial.words, shown, answered_at, hidden_because, report.id AS report
    FROM trial JOIN item ON item.id = trial.item JOIN event ON event.id = trial.event
    LEFT JOIN report ON report.event = event.id
    LEFT JOIN published_line line
        ON line.item = item.id AND line.report = report.id AND report.state = 'published'
    WHERE {condition} ORDER BY taken_at DESC
"""
