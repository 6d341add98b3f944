"""A KPI card with all its fields."""

from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.outputs.fields import CARD
from community.outputs.held import held
from community.outputs.later import LATER
from community.outputs.tables import Item, Kind


class Card(msgspec.Struct, frozen=True):
    """One card, where it was written, and every field that holds something."""

    id: UUID
    letter: str
    round: int
    fields: dict[str, str]

    @property
    def filled(self) -> int:
        """How many of the later fields hold something."""
        return sum(1 for field in LATER if self.fields.get(field))


async def cards_of(event: Event) -> list[Card]:
    """The KPI cards of an evening, by round and roundtable."""
    rows = await fetch(_CARDS, event.id, Kind.KPI)
    found = {row["id"]: (row["letter"], row["round"]) for row in rows}
    items = await Item.objects().where(Item.id.is_in([*found] or [None]))
    cards = [Card(each.id, *found[each.id], fields_of(each)) for each in items]
    return sorted(cards, key=lambda card: list(found).index(card.id))


def fields_of(item: Item) -> dict[str, str]:
    """Every field of the card that holds something."""
    named = {field: held(item, field) for field in (*CARD, *LATER)}
    return {field: value for field, value in named.items() if value}


_CARDS = """
    SELECT item.id, roundtable.letter, round.number AS round
    FROM item JOIN roundtable ON roundtable.id = item.roundtable
    JOIN round ON round.id = roundtable.round
    WHERE round.event = $1 AND item.kind = $2 AND item.removed_at IS NULL AND item.text <> ''
    ORDER BY round.number, length(roundtable.letter), roundtable.letter, item.made_at
"""
