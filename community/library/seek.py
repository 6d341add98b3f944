"""Seek in all published lines, by any characters that stand side by side, in any language."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from community.database import fetch, fetch_value
from community.database.part import Part, Some, cut, place
from community.events.visible_to import Viewer
from community.library.found import Found

MANY = 1_000  # nobody counts further


class Wanted(Struct, frozen=True):
    """What a reader asks for; empty means all. Every word of `words` must be there."""

    words: str = ""
    kind: str = ""
    phase: str = ""
    measure: str = ""
    nature: str = ""
    series: str = ""
    year: int = 0


async def seek(viewer: Viewer, wanted: Wanted, part: Part) -> Some[Found]:
    """What this viewer may read of it, the newest evening's first, in their order."""
    where, values = _asked(viewer, wanted)
    before = place(part.after, datetime, UUID) if part.after else (None, None)
    values += [part.limit + 1, *before]
    n = len(values)
    lines = f"""
        SELECT * FROM published_line l WHERE {where}
          AND (${n - 1}::timestamptz IS NULL OR l.said_at < ${n - 1}
               OR l.said_at = ${n - 1} AND l.id > ${n}::uuid)
        {_NEWEST} LIMIT ${n - 2}
    """
    rows = await fetch(f"{SELECT.format(lines=f'({lines})')} {_NEWEST}", *values)
    found = cut([Found.of(row) for row in rows], part, lambda each: (each.said_at, each.id))
    return Some(found.rows, found.next)


async def count(viewer: Viewer, wanted: Wanted) -> int:
    """How many there are, up to MANY."""
    where, values = _asked(viewer, wanted)
    lines = f"SELECT FROM published_line l WHERE {where} LIMIT {MANY}"
    found: int = await fetch_value(f"SELECT count(*) FROM ({lines}) AS found", *values)
    return found


async def line(viewer: Viewer, line_id: UUID) -> Found | None:
    """This line, if the viewer may read it."""
    rows = await fetch(f"{EVERY} WHERE {OPEN} AND l.id = $2", list(viewer.opened), line_id)
    return Found.of(rows[0]) if rows else None


def _asked(viewer: Viewer, wanted: Wanted) -> tuple[str, list[object]]:
    """Only what is asked for is in the statement, so that the database can choose its way."""
    values: list[object] = [list(viewer.opened)]
    conditions = [OPEN]
    asked = [*((SAID, word) for word in wanted.words.split())]
    asked += [(_SAME[name], said) for name in _SAME if (said := getattr(wanted, name))]
    for condition, value in asked:
        values.append(value)
        conditions.append(condition.format(n=len(values)))
    return " AND ".join(conditions), values


OPEN = """l.report NOT IN (
    SELECT r.id FROM report r JOIN event e ON e.id = r.event
    WHERE e.audience <> 'everybody' AND e.id <> ALL($1::int[])
)"""
SAID = """
    pairs_of(l.sought) @> pairs_of(as_sought(${n})) AND strpos(l.sought, as_sought(${n})) > 0
"""
_OF = "l.report IN (SELECT r.id FROM report r JOIN event e ON e.id = r.event {which})"
_SAME = {
    "kind": "l.kind = ${n}",
    "phase": "l.phase = ${n}",
    "measure": "l.measure = ${n}",
    "nature": "l.later->>'nature' = ${n}",
    "series": _OF.format(which="JOIN series s ON s.id = e.series WHERE s.slug = ${n}"),
    "year": _OF.format(
        which="WHERE extract(year FROM e.starts_at AT TIME ZONE e.zone) = ${n}::int"
    ),
}
_NEWEST = "ORDER BY l.said_at DESC, l.id"
SELECT = """
    SELECT l.id, l.kind, l.words, l.formula, l.measure, l.phase, l.goal, l.noise, l.later,
           l.round_number, l.letter, l.said_at, e.zone, r.slug AS report, r.title AS report_title,
           s.title AS series, s.slug AS series_slug, e.number
    FROM {lines} l JOIN report r ON r.id = l.report
    JOIN event e ON e.id = r.event JOIN series s ON s.id = e.series
"""
EVERY = SELECT.format(lines="published_line")
