"""KPI cards with all their fields, for programs."""

from uuid import UUID

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.cards.card import Card, cards_of, fields_of
from community.cards.check import Finding, check
from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.dependencies import BY_ITEM
from community.outputs.tables import Item
from community.outputs.writer import Writer


class CardAnswer(msgspec.Struct):
    """Every field that holds something, and the check, which informs and blocks nothing."""

    id: UUID
    fields: dict[str, str]
    check: list[Finding]


class Cards(msgspec.Struct):
    """The KPI cards of an evening."""

    cards: list[Card]


@get("/api/v1/items/{item_id:uuid}/card", dependencies=BY_ITEM)
async def card(writer: NamedDependency[Writer], item: NamedDependency[Item]) -> CardAnswer:
    """A card with its later fields, which are written like every other field of an item."""
    fields = fields_of(item)
    return CardAnswer(item.id, fields, check(fields))


@get("/api/v1/events/{slug:str}/cards")
async def cards(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Cards:
    """The cards by round and roundtable."""
    return Cards(await cards_of(event))


HANDLERS = [card, cards]
