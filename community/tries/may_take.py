"""Which items of an evening somebody may take home.

Who came chooses among what their own roundtables wrote and what was published; a member of the
community who did not come among what was published.
"""

from typing import Any
from uuid import UUID

from community.database import fetch, fetch_value
from community.events.tables import Event
from community.members.tables import Member


async def came(member: Member, event: Event) -> bool:
    """Whether this person was let in that evening."""
    return bool(await fetch_value(_CAME, member.id, event.id))


async def items_open_to(member: Member, event: Event) -> set[UUID]:
    """The items this person may choose from."""
    return {row["id"] for row in await rows_open_to(member, event)}


async def rows_open_to(member: Member, event: Event) -> list[dict[str, Any]]:
    """The same as rows: the published ones in the words of the report, by round and letter."""
    return [dict(row) for row in await fetch(_OPEN, event.id, member.id)]


_CAME = """
    SELECT EXISTS (
        SELECT FROM check_in JOIN registration ON registration.id = check_in.registration
        WHERE registration.member = $1 AND registration.event = $2 AND undone_at IS NULL
    )
"""
_OPEN = """
    SELECT item.id, coalesce(line.kind, item.kind) AS kind, roundtable.letter,
           coalesce(line.words, item.text) AS words, round.number, round.title AS round,
           line.id AS line
    FROM item JOIN roundtable ON roundtable.id = item.roundtable
    JOIN round ON round.id = roundtable.round
    LEFT JOIN (published_line line JOIN report ON report.id = line.report
               AND report.state = 'published') ON line.item = item.id
    WHERE roundtable.event = $1 AND item.text <> '' AND (
        line.id IS NOT NULL OR item.removed_at IS NULL AND EXISTS (
            SELECT FROM chair JOIN registration ON registration.id = chair.registration
            WHERE chair.roundtable = roundtable.id AND registration.member = $2))
    ORDER BY round.number, length(roundtable.letter), roundtable.letter, item.made_at, item.id
"""
