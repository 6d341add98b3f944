"""Give a line another place on its sheet; items and cards stand apart."""

from uuid import UUID

from community.events.tables import Event
from community.reports.content import KpiCard, Line
from community.reports.decided import edits_of
from community.reports.decisions import LineEdit
from community.reports.edited import Edits, in_order
from community.reports.made import rounds_of


async def move(event: Event, item: UUID, by: int) -> None:
    """One place up (-1) or down (1), in a transaction; at the end it stays where it is."""
    edits = await edits_of(event.id)
    ids = await _beside(event, item, edits)
    at = ids.index(item)
    to = min(max(at + by, 0), len(ids) - 1)
    ids[at], ids[to] = ids[to], ids[at]
    for place, each in enumerate(ids):
        edit = edits.get(each) or LineEdit(item=each)
        edit.place = place
        await edit.save()


async def _beside(event: Event, item: UUID, edits: Edits) -> list[UUID]:
    """The lines among which this one stands, in their order; also those that are left out."""
    for each in await rounds_of(event):
        for sheet in each.sheets:
            for lines in (in_order(sheet.items, edits), in_order(sheet.cards, edits)):
                ids = _ids(lines)
                if item in ids:
                    return ids
    return [item]


def _ids(lines: list[Line] | list[KpiCard]) -> list[UUID]:
    return [each.item for each in lines if each.item]
