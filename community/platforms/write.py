"""A roster in the layout of a platform, or a plain one: for Excel, and safe in it."""

import csv
import io
from collections.abc import Iterable, Iterator

from community.platforms.platform import Platform
from community.platforms.taker import Taker, cells_of, word_for
from community.spreadsheet import no_formula

MARK = "\ufeff"  # by which Excel knows UTF-8


def header(layout: Platform) -> str:
    """The names of the columns."""
    return MARK + _line(layout, layout.layout)


def lines(layout: Platform, takers: Iterable[Taker], zone: str) -> Iterator[str]:
    """One line a person; who stands where the platform has no word for is left out."""
    for taker in takers:
        if word_for(layout, taker.standing):
            cells = cells_of(layout, taker, zone)
            yield _line(layout, [no_formula(cells[each]) for each in layout.layout.values()])


def _line(layout: Platform, cells: Iterable[str]) -> str:
    text = io.StringIO()
    csv.writer(text, delimiter=layout.delimiter, lineterminator="\r\n").writerow(cells)
    return text.getvalue()
