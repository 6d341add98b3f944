"""What one person took home from all evenings: told to them alone."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct, convert

from community.database import fetch
from community.members.tables import Member


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
    return [convert(dict(row), Taken) for row in rows]


_TAKEN = """
    SELECT trial.id, item.id AS item, line.id AS line, coalesce(line.words, item.text) AS text,
           item.kind, event.title AS event, event.slug, event.zone, taken_at, outcome,
           trial.words, shown, answered_at, hidden_because
    FROM trial JOIN item ON item.id = trial.item JOIN event ON event.id = trial.event
    LEFT JOIN (published_line line JOIN report ON report.id = line.report
               AND report.state = 'published') ON line.item = item.id
    WHERE {condition} ORDER BY taken_at DESC
"""
