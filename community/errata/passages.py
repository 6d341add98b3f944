"""The passages of a published report that can be put right, each by its place in the content."""

from collections.abc import Iterator
from typing import Any, NamedTuple
from uuid import UUID

import msgspec

from community.reports.content import Content
from community.reports.tables import Report
from community.reports.texts import CODES, in_parts
from community.typed import read_whole_number

COUNTED = "figures.came"
NOT_OURS = ("next_event", "errata", "series")


class Passage(NamedTuple):
    """Words or a number as readers have them; `place` is a path such as `facts.venue`."""

    place: str
    text: str


def passages(report: Report, content: Content) -> list[Passage]:
    """All of them in the order of the report, title and opening first."""
    told = in_parts(content)
    own = [Passage("title", report.title), Passage("lead", report.lead)]
    return [*own, Passage(COUNTED, str(content.figures.came)), *_texts(told, "")]


def line_at(content: Content, place: str) -> UUID | None:
    """The key of the line in which this passage stands, or None for one that is in no line."""
    part: Any = in_parts(content)
    line: UUID | None = None
    for step in place.split("."):
        if isinstance(part, dict):
            line, part = part.get("item") or line, part.get(step)
        elif isinstance(part, list | tuple) and step.isdigit() and int(step) < len(part):
            part = part[int(step)]
    return line


def put_right(report: Report, content: Content, place: str, text: str) -> Content:
    """The content that says `text` in this place; title and opening stand in the report's row.

    Refuses a figure that is no number.
    """
    if place in ("title", "lead"):
        setattr(report, place, text)
        return content
    told = in_parts(content)
    *way, last = place.split(".")
    part: Any = told
    for step in way:
        part = part[int(step) if isinstance(part, list | tuple) else step]
    part[int(last) if isinstance(part, list | tuple) else last] = (
        read_whole_number(text, "text") if place == COUNTED else text
    )
    return msgspec.convert(told, Content)


def _texts(told: Any, place: str) -> Iterator[Passage]:
    if isinstance(told, str):
        yield Passage(place, told)
        return
    steps: dict[Any, Any] = told if isinstance(told, dict) else {}
    if isinstance(told, list | tuple):
        steps = dict(enumerate(told))
    for step, each in steps.items():
        if step not in CODES and step not in NOT_OURS:
            yield from _texts(each, f"{place}.{step}" if place else str(step))
