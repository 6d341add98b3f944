"""The rounds of a report as their editor wants them; what the roundtables wrote stays elsewhere."""

from collections.abc import Iterable, Mapping
from typing import TypeVar
from uuid import UUID

import msgspec
from msgspec.structs import replace

from community.outputs.later import LATER
from community.reports.content import KpiCard, Line, Round, Sheet
from community.reports.decisions import LineEdit
from community.reports.texts import CODES

HIDDEN = "〔この行は伏せています〕"
LAST = 32_000

L = TypeVar("L", Line, KpiCard)
Edits = Mapping[UUID, LineEdit]


def edited(rounds: Iterable[Round], edits: Edits) -> tuple[Round, ...]:
    """Without what is left out; the rest in the wanted words and order."""
    return tuple(
        replace(each, sheets=tuple(_sheet(sheet, edits) for sheet in each.sheets))
        for each in rounds
    )


def in_order(lines: Iterable[L], edits: Edits) -> list[L]:
    """Those that were moved in their places, the others behind them as they were written."""
    return sorted(lines, key=lambda each: _place(each, edits))


def worded(line: L, edit: LineEdit | None) -> L:
    """The line as readers get it; of a hidden one they see that it was there."""
    if edit is None:
        return line
    if edit.is_hidden:
        return _hidden(line)
    said: dict[str, str] = msgspec.json.decode(edit.wording)
    if isinstance(line, KpiCard):
        later = {name: words for name, words in said.items() if name in LATER}
        first = {{"text": "name"}.get(name, name): said[name] for name in said if name not in later}
        return replace(line, **first, later={**line.later, **later})
    return replace(line, **said)


def _sheet(sheet: Sheet, edits: Edits) -> Sheet:
    return Sheet(sheet.letter, _kept(sheet.items, edits), _kept(sheet.cards, edits))


def _kept(lines: Iterable[L], edits: Edits) -> tuple[L, ...]:
    stay = [each for each in lines if not _is_left_out(each, edits)]
    return tuple(worded(each, _edit(each, edits)) for each in in_order(stay, edits))


def _edit(line: Line | KpiCard, edits: Edits) -> LineEdit | None:
    return edits.get(line.item) if line.item else None


def _is_left_out(line: Line | KpiCard, edits: Edits) -> bool:
    edit = _edit(line, edits)
    return edit is not None and bool(edit.is_left_out)


def _place(line: Line | KpiCard, edits: Edits) -> int:
    edit = _edit(line, edits)
    return LAST if edit is None or edit.place is None else int(edit.place)


def _hidden(line: L) -> L:
    if isinstance(line, KpiCard):
        words = [
            name
            for name, said in msgspec.structs.asdict(line).items()
            if isinstance(said, str) and name not in CODES
        ]
        return replace(line, **{**dict.fromkeys(words, ""), "name": HIDDEN, "later": {}})
    return replace(line, text=HIDDEN)
