"""Every line of an evening as its editor sees it: where it comes from, and what becomes of it."""

from collections.abc import Iterator
from typing import NamedTuple

import msgspec

from community.database import fetch
from community.events.tables import Event
from community.outputs.later import LATER
from community.reports.content import KpiCard, Line, Sheet
from community.reports.decided import edits_of
from community.reports.decisions import LineEdit
from community.reports.edited import Edits, in_order
from community.reports.made import rounds_of


class DraftLine(NamedTuple):
    """A line as the roundtable wrote it, as the report words it, and what was decided."""

    written: dict[str, str]
    wording: dict[str, str]
    kind: str
    item: str
    author: str
    edit: LineEdit | None

    @property
    def is_in(self) -> bool:
        """Whether readers get any of it."""
        return not (self.edit and self.edit.is_left_out)

    @property
    def is_hidden(self) -> bool:
        """Whether readers only see that it was there."""
        return bool(self.edit and self.edit.is_hidden)


class DraftSheet(NamedTuple):
    """The lines of one roundtable in one round."""

    round: int
    letter: str
    lines: list[DraftLine]


async def draft_lines(event: Event) -> list[DraftSheet]:
    """Sheet by sheet, also what is left out."""
    edits = await edits_of(event.id)
    authors = {row["id"]: row["name"] for row in await fetch(_AUTHORS, event.id)}
    return [
        DraftSheet(each.number, sheet.letter, list(_lines(sheet, edits, authors)))
        for each in await rounds_of(event)
        for sheet in each.sheets
        if not sheet.is_blank
    ]


def _lines(sheet: Sheet, edits: Edits, authors: dict[object, str]) -> Iterator[DraftLine]:
    lines: list[Line | KpiCard] = [*in_order(sheet.items, edits), *in_order(sheet.cards, edits)]
    for line in lines:
        edit = edits.get(line.item) if line.item else None
        said = msgspec.json.decode(edit.wording) if edit else {}
        kind = line.kind if isinstance(line, Line) else "kpi"
        yield DraftLine(
            _written(line), said, kind, str(line.item), authors.get(line.item, ""), edit
        )


def _written(line: Line | KpiCard) -> dict[str, str]:
    if isinstance(line, Line):
        return {"text": line.text}
    first = {"text": line.name, "formula": line.formula, "goal": line.goal, "noise": line.noise}
    return first | {name: line.later[name] for name in LATER if name in line.later}


_AUTHORS = """
    SELECT item.id, member.name FROM item JOIN registration ON registration.id = item.author
    JOIN member ON member.id = registration.member WHERE registration.event = $1
"""
