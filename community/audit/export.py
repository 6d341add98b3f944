"""The log as a file: comma-separated for a spreadsheet, or one JSON object a line."""

import csv
import io
import json
from collections.abc import AsyncIterator
from typing import Any

from community.audit.find import Wanted, all_entries
from community.audit.tell import who_acted
from community.spreadsheet import no_formula

COLUMNS = ("id", "at", "actor_kind", "actor", "who", "verb", "table", "key", "before", "after")


async def as_csv(wanted: Wanted) -> AsyncIterator[str]:
    """A line of names, then a line for each entry; Excel knows UTF-8 by the mark before them."""
    yield "\ufeff" + _line(COLUMNS)
    async for row in _rows(wanted):
        texts = {name: json.dumps(row[name], ensure_ascii=False) for name in ("before", "after")}
        yield _line([no_formula(str((row | texts)[name])) for name in COLUMNS])


async def as_json_lines(wanted: Wanted) -> AsyncIterator[str]:
    """One object a line."""
    async for row in _rows(wanted):
        yield json.dumps(row, ensure_ascii=False) + "\n"


async def _rows(wanted: Wanted) -> AsyncIterator[dict[str, Any]]:
    async for found in all_entries(wanted):
        who = await who_acted(found)
        for each in found:
            yield {**each._asdict(), "at": each.at.isoformat(), "who": who[each.id]}


def _line(cells: Any) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()
