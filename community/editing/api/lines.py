"""The lines of a draft, for programs that edit it."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.editing.line import FIRST, Act, decide
from community.editing.lines_of import draft_lines
from community.events.tables import Event
from community.members.visitor import Visitor
from community.reports.answers import ReportMade, made


class EditedLine(msgspec.Struct):
    """A line as it was written, and what becomes of it in the report."""

    item: str
    kind: str
    round: int
    letter: str
    written: dict[str, str]
    wording: dict[str, str]
    is_left_out: bool
    is_hidden: bool


class DraftLines(msgspec.Struct):
    """All lines in the order in which the report would have them, also those left out."""

    lines: list[EditedLine]


class Decision(msgspec.Struct):
    """What becomes of a line; the words count for `word` alone, empty ones stay as written.

    `later` has the later fields of a KPI card by their names.
    """

    act: Annotated[Act, Meta(examples=["leave_out"])]
    text: str = ""
    formula: str = ""
    goal: str = ""
    noise: str = ""
    later: dict[str, str] = {}


@get("/api/v1/events/{slug:str}/report/lines")
async def lines(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> DraftLines:
    """Every line of the evening, with where it was written; nobody is named."""
    return DraftLines(
        [
            EditedLine(
                item=each.item,
                kind=each.kind,
                round=sheet.round,
                letter=sheet.letter,
                written=each.written,
                wording=each.wording,
                is_left_out=not each.is_in,
                is_hidden=each.is_hidden,
            )
            for sheet in await draft_lines(event)
            for each in sheet.lines
        ]
    )


@post("/api/v1/events/{slug:str}/report/lines/{item_id:uuid}", status_code=200)
async def decide_about_line(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    draft_line: NamedDependency[UUID],
    data: JSONBody[Decision],
) -> ReportMade:
    """Leave a line out or put it back, hide it, move it, or word it for the report."""
    first = {name: getattr(data, name) for name in FIRST}
    words = {**data.later, **first}
    return made(await decide(event, draft_line, data.act, words))


HANDLERS = [lines, decide_about_line]
