"""A roundtable's sheet as its people see it."""

from collections.abc import Sequence
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Prompt
from community.outputs.edit import revisions_of
from community.outputs.fields import FIELDS
from community.outputs.held import held, later_of
from community.outputs.suggest import suggested_kind
from community.outputs.tables import Item, Kind
from community.roundtables.tables import Roundtable
from community.roundtables.who_sits import Seated, roundtables_of


class Field(msgspec.Struct, frozen=True):
    """A field's value and how often it has been written."""

    value: str
    revision: int


class LiveItem(msgspec.Struct, frozen=True):
    """An item with all its fields; `may_be_kpi` asks a person who has not chosen a kind yet."""

    id: UUID
    fields: dict[str, Field]
    prompt: UUID | None
    may_be_kpi: bool


async def items_of(roundtable: Roundtable) -> list[LiveItem]:
    """What stands on the sheet, in the order of writing."""
    there = (Item.roundtable == roundtable.id) & Item.removed_at.is_null()
    return [live(item) for item in await Item.objects().where(there).order_by(Item.made_at)]


async def removed_from(roundtable: Roundtable) -> list[Item]:
    """What was taken off the sheet and can be put back, the latest first."""
    gone = (Item.roundtable == roundtable.id) & Item.removed_at.is_not_null() & (Item.text != "")
    return list(await Item.objects().where(gone).order_by(Item.removed_at, ascending=False))


async def people_of(roundtable: Roundtable) -> list[Seated]:
    """Who sits there, hosts first."""
    seated = await roundtables_of(roundtable.round)
    return next((each.people for each in seated if each.id == roundtable.id), [])


async def chairs_at(roundtable: Roundtable) -> Sequence[UUID]:
    """The chairs of who sits there, so that a sheet notices who comes and goes."""
    return [row["id"] for row in await fetch(_CHAIRS, roundtable.id)]


async def prompts_of(roundtable: Roundtable) -> Sequence[Prompt]:
    """The questions of the roundtable's round."""
    return (
        await Prompt.objects().where(Prompt.round == roundtable.round.id).order_by(Prompt.position)
    )


def live(item: Item) -> LiveItem:
    """The item as a sheet in a browser holds it."""
    revisions = revisions_of(item)
    names = (*FIELDS, *later_of(item))
    fields = {name: Field(held(item, name), revisions.get(name, 0)) for name in names}
    is_guess = not fields["kind"].revision and suggested_kind(item.text) == Kind.KPI
    return LiveItem(item.id, fields, item.prompt, is_guess)


class Earlier(msgspec.Struct, frozen=True):
    """What people now sitting here wrote at their roundtable of the round before."""

    letter: str
    people: list[str]
    items: list[str]


async def earlier(roundtable: Roundtable) -> list[Earlier]:
    """Each roundtable of the round before from which somebody came here, with its words."""
    rows = await fetch(_EARLIER, roundtable.id, roundtable.event.id, roundtable.round.number - 1)
    return [Earlier(row["letter"], row["people"], row["items"]) for row in rows]


_CHAIRS = """
    SELECT c.id FROM chair c JOIN roundtable t ON t.id = c.roundtable
    WHERE t.id = $1 AND NOT t.is_dissolved ORDER BY c.id
"""
_EARLIER = """
    SELECT was.letter,
           array_agg(member.name ORDER BY member.name) AS people,
           array(SELECT text FROM item WHERE item.roundtable = was.id AND removed_at IS NULL
                 AND text <> '' ORDER BY made_at) AS items
    FROM chair
    JOIN chair sat ON sat.registration = chair.registration
    JOIN roundtable was ON was.id = sat.roundtable
    JOIN round ON round.id = was.round AND round.event = $2 AND round.number = $3
    JOIN registration ON registration.id = chair.registration
    JOIN member ON member.id = registration.member
    WHERE chair.roundtable = $1
    GROUP BY was.id, was.letter ORDER BY length(was.letter), was.letter
"""
