"""What people tried since a line was published, as the line's own page tells it."""

from uuid import UUID

from msgspec import Struct

from community.clock import now
from community.database import fetch_one
from community.members.visitor import Visitor
from community.tries.told import Account, told_of


class Since(Struct, frozen=True):
    """What was told, and where this reader may take the item home; `is_mine` when they did."""

    accounts: list[Account]
    take_at: str = ""
    is_mine: bool = False


async def tried_since(line: UUID, visitor: Visitor) -> Since:
    """A theme is no item, so nobody tries it. Who is not known is asked to sign in on the way."""
    accounts = await told_of(line)
    row = await fetch_one(_ITEM, line, visitor.member.id if visitor.member else None, now())
    if row is None or not (visitor.member is None or visitor.member.is_member or row["came"]):
        return Since(accounts)
    take_at = f"/events/{row['slug']}/tries#item-{row['item']}"
    return Since(accounts, take_at, row["is_mine"])


_ITEM = """
    SELECT event.slug, line.item,
           EXISTS (SELECT FROM trial WHERE trial.item = line.item AND member = $2) AS is_mine,
           EXISTS (SELECT FROM check_in c JOIN registration r ON r.id = c.registration
                   WHERE r.event = event.id AND r.member = $2 AND c.undone_at IS NULL) AS came
    FROM published_line line JOIN report ON report.id = line.report
    JOIN event ON event.id = report.event
    WHERE line.id = $1 AND line.item IS NOT NULL AND event.ends_at <= $3
"""
