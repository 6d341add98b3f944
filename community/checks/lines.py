"""What somebody who checks sees: their own roundtables, each with its lines."""

from typing import NamedTuple

from community.checks.link import Checker
from community.checks.tables import AllRight
from community.outputs.sheet import LiveItem, items_of
from community.outputs.writer import roundtable_with_round
from community.roundtables.tables import Chair, Roundtable


class OwnSheet(NamedTuple):
    """A roundtable in its round, what it wrote, and whether somebody said that it is all right."""

    roundtable: Roundtable
    items: list[LiveItem]
    is_all_right: bool


async def own_sheets(checker: Checker) -> list[OwnSheet]:
    """In the order of the rounds; a roundtable that wrote nothing is left out."""
    chairs = await Chair.objects().where(Chair.registration == checker.registration.id)
    found = [await roundtable_with_round(chair.roundtable) for chair in chairs]
    there = sorted((each for each in found if each), key=lambda each: int(each.round.number))
    sheets = [(each, await items_of(each)) for each in there]
    known = AllRight.roundtable.is_in([each.id for each in there])
    settled = {row.roundtable for row in await AllRight.objects().where(known)} if there else set()
    return [OwnSheet(each, items, each.id in settled) for each, items in sheets if items]
