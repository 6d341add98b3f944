"""What a published report says, line by line, as the library finds it."""

from collections.abc import Iterator
from typing import Any
from unicodedata import normalize

from community.outputs.tables import Kind
from community.reports.content import Content, KpiCard, Sheet
from community.reports.tables import PublishedLine, Report

THEME = "theme"


async def put_into_the_library(report: Report, content: Content) -> None:
    """Every item, card and theme of the report, in a transaction."""
    lines = [
        PublishedLine(report=report.id, said_at=content.facts.starts_at, **line)
        for line in lines_of(content)
    ]
    if lines:
        await PublishedLine.insert(*lines)


def lines_of(content: Content) -> Iterator[dict[str, Any]]:
    """The columns of each line, roundtable by roundtable, themes at last."""
    for each in content.rounds:
        for sheet in each.sheets:
            for position, line in enumerate(_of_sheet(sheet)):
                at = {"round_number": each.number, "letter": sheet.letter, "position": position}
                yield {**at, **line}
    for position, theme in enumerate(content.themes):
        yield {"kind": THEME, "words": theme.title, "position": position}


def _of_sheet(sheet: Sheet) -> Iterator[dict[str, Any]]:
    yield from map(_of_card, sheet.cards)
    for line in sheet.items:
        yield {"kind": line.kind, "words": line.text, "item": line.item}


def _of_card(card: KpiCard) -> dict[str, Any]:
    return {
        "kind": Kind.KPI,
        "item": card.item,
        "words": card.name,
        "formula": card.formula,
        "measure": card.measure,
        "phase": normalize("NFKC", card.phase).strip()[:40],
        "goal": card.goal,
        "noise": card.noise,
        "later": {name: said for name, said in card.later.items() if said},
    }
