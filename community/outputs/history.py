"""Every value the fields of an item ever had."""

from collections.abc import Sequence
from datetime import datetime

import msgspec

from community.database import fetch
from community.outputs.tables import Item


class Change(msgspec.Struct, frozen=True):
    """One text somebody wrote; `was_taken` is false when it clashed with another one."""

    field: str
    value: str
    was_taken: bool
    author: str
    at: datetime


async def history_of(item: Item) -> Sequence[Change]:
    """The changes of the item, the latest first; no author's name for an organiser."""
    rows = await fetch(_CHANGES, item.id)
    return [
        Change(row["field"], row["value"], row["revision"] > 0, row["author"], row["at"])
        for row in rows
    ]


_CHANGES = """
    SELECT field, value, revision, at, coalesce(member.name, '') AS author
    FROM item_change
    LEFT JOIN registration ON registration.id = item_change.author
    LEFT JOIN member ON member.id = registration.member
    WHERE item = $1 ORDER BY at DESC, item_change.id DESC
"""
