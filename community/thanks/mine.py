"""What one person has written over all evenings: told to them alone."""

from datetime import datetime

import msgspec

from community.database import fetch
from community.members.tables import Member


class Mine(msgspec.Struct, frozen=True):
    """One item of mine, the evening it was written at, and how many thanked for it."""

    text: str
    kind: str
    event: str
    slug: str
    number: int
    zone: str
    made_at: datetime
    has_report: bool
    thanks: int


async def written_by(member: Member) -> list[Mine]:
    """Everything that this person began and that still stands, the latest first."""
    return [msgspec.convert(dict(row), Mine) for row in await fetch(_MINE, member.id)]


_MINE = """
    SELECT item.text, item.kind, event.title AS event, event.slug, event.number, event.zone,
           item.made_at, event.has_report,
           (SELECT count(*) FROM thanks WHERE thanks.item = item.id) AS thanks
    FROM item JOIN registration ON registration.id = item.author
    JOIN event ON event.id = registration.event
    WHERE registration.member = $1 AND removed_at IS NULL AND item.text <> ''
    ORDER BY item.made_at DESC
"""
