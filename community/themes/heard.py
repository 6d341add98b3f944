"""What was heard: themes counted by roundtables, not by lines."""

from uuid import UUID

import msgspec

from community.database import fetch, fetch_value
from community.events.tables import Event


class Coded(msgspec.Struct, frozen=True):
    """An item in a theme, with its roundtable and round."""

    id: UUID
    text: str
    letter: str
    round: int


class HeardTheme(msgspec.Struct, frozen=True):
    """A theme, how many roundtables said it, and in which words."""

    id: UUID
    title: str
    roundtables: int
    items: list[Coded]


async def themes_of(event: Event) -> list[HeardTheme]:
    """The themes, those of most roundtables first, then those heard first."""
    items: dict[UUID, list[Coded]] = {}
    for row in await fetch(_CODED, event.id):
        words = {name: row[name] for name in Coded.__struct_fields__}
        items.setdefault(row["theme"], []).append(Coded(**words))
    rows = await fetch(_HEARD, event.id)
    return [
        HeardTheme(row["id"], row["title"], row["roundtables"], items.get(row["id"], []))
        for row in rows
    ]


async def roundtables_that_wrote(event: Event) -> int:
    """How many roundtables, over all rounds, wrote anything: what themes are counted of."""
    return int(await fetch_value(_WROTE, event.id))


_HEARD = """
    SELECT theme.id, theme.title, count(DISTINCT item.roundtable) AS roundtables
    FROM theme LEFT JOIN item_theme ON item_theme.theme = theme.id
    LEFT JOIN item ON item.id = item_theme.item AND item.removed_at IS NULL
    WHERE theme.event = $1 AND NOT EXISTS (SELECT FROM theme_end e WHERE e.theme = theme.id)
    GROUP BY theme.id
    ORDER BY roundtables DESC, min(item.made_at), theme.made_at
"""

_CODED = """
    SELECT item_theme.theme, item.id, item.text, roundtable.letter, round.number AS round
    FROM item_theme JOIN item ON item.id = item_theme.item AND item.removed_at IS NULL
    JOIN roundtable ON roundtable.id = item.roundtable JOIN round ON round.id = roundtable.round
    WHERE roundtable.event = $1 ORDER BY item.made_at
"""

_WROTE = """
    SELECT count(DISTINCT roundtable.id)
    FROM roundtable JOIN item ON item.roundtable = roundtable.id
    WHERE roundtable.event = $1 AND item.removed_at IS NULL AND item.text <> ''
"""
