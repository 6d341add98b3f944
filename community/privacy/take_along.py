"""A copy of everything about a person, to take along: as JSON, or as tables in a zip."""

import csv
import io
import json
import zipfile
from collections.abc import Sequence

from community.clock import now
from community.database import transaction
from community.members.tables import Member
from community.privacy.gather import Rows, everything_about
from community.privacy.requests import done_at_once
from community.privacy.tables import Kind
from community.settings import settings
from community.spreadsheet import no_formula


async def take_along(member: Member, as_tables: bool) -> bytes:
    """The copy, as UTF-8 JSON or a zip of CSV files, and a note that it was asked for."""
    async with transaction():
        await done_at_once(member, Kind.COPY)
        found = await everything_about(member)
    if as_tables:
        return _zip(found)
    head = {"community": settings().community_name, "as_of": now().isoformat()}
    return json.dumps({**head, **found}, ensure_ascii=False, indent=2).encode()


def _zip(found: dict[str, Rows]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, rows in found.items():
            file.writestr(f"{name}.csv", as_csv(rows).encode("utf-8-sig"))
    return packed.getvalue()


def as_csv(rows: Rows, names: Sequence[str] = ()) -> str:
    """The names of the columns and one line for each row; no cell is run as a formula."""
    columns = list(names or dict.fromkeys(name for row in rows for name in row))
    text = io.StringIO()
    cells = [[_cell(row.get(column)) for column in columns] for row in rows]
    csv.writer(text).writerows([columns, *cells])
    return text.getvalue()


def _cell(value: object) -> str:
    said = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return "" if value is None else no_formula(said)
