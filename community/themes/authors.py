"""Who wrote an item: everybody who changed its words, for those who gather themes."""

from uuid import UUID

from community.database import fetch
from community.events.tables import Event


async def authors_of(event: Event) -> dict[UUID, str]:
    """The names of each item's writers, the first one first; nobody who was deleted."""
    return {row["item"]: "、".join(row["names"]) for row in await fetch(_AUTHORS, event.id)}


_AUTHORS = """
    SELECT item, array_agg(name ORDER BY first_at) AS names FROM (
        SELECT c.item, m.name, min(c.at) AS first_at FROM item_change c
        JOIN item ON item.id = c.item JOIN roundtable ON roundtable.id = item.roundtable
        JOIN registration r ON r.id = c.author
        JOIN member m ON m.id = r.member AND m.erased_at IS NULL
        WHERE roundtable.event = $1 AND c.revision > 0 GROUP BY c.item, m.id, m.name
    ) AS wrote GROUP BY item
"""
