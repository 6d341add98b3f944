"""All KPI cards of all published reports, to be browsed by phase, kind, leading or lagging."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from community.database import fetch
from community.database.part import Part, Some, cut, place
from community.events.visible_to import Viewer
from community.readers.shelf import Browsed, Choice, LibraryCard, Shelf

PAGE = 60


async def browse(viewer: Viewer, wanted: Browsed, page: int = 1) -> Shelf:
    """What this viewer may read of it, the newest first."""
    start = max(page - 1, 0) * PAGE
    opened = list(viewer.opened)
    asked = (opened, wanted.phase, wanted.measure, wanted.nature)
    rows = await fetch(_CARDS, *asked, PAGE + 1, start)
    phases = await fetch(_PHASES, opened, "", wanted.measure, wanted.nature)
    measures = await fetch(_MEASURES, opened, wanted.phase, "", wanted.nature)
    natures = await fetch(_NATURES, opened, wanted.phase, wanted.measure, "")
    return Shelf(
        cards=tuple(LibraryCard(**row) for row in rows[:PAGE]),
        phases=_choices(phases),
        measures=_choices(measures),
        natures=_choices(natures),
        total=_sum(row for row in measures if wanted.measure in ("", row["value"])),
        of_any_phase=_sum(phases),
        of_any_measure=_sum(measures),
        of_any_nature=_sum(natures),
        next_page=max(page, 1) + 1 if len(rows) > PAGE else 0,
    )


async def some_cards(viewer: Viewer, part: Part, wanted: Browsed) -> Some[LibraryCard]:
    """Some cards of it, the newest evening's first."""
    (last,) = place(part.after, UUID) if part.after else (None,)
    asked = (list(viewer.opened), wanted.phase, wanted.measure, wanted.nature)
    found = cut(
        await fetch(_SOME_CARDS, *asked, part.limit + 1, last), part, lambda row: (row["id"],)
    )
    names = LibraryCard.__struct_fields__
    cards = [LibraryCard(**{name: row[name] for name in names}) for row in found.rows]
    return Some(cards, found.next)


def _choices(rows: Iterable[Any]) -> tuple[Choice, ...]:
    return tuple(Choice(row["value"], row["cards"]) for row in rows if row["value"])


def _sum(rows: Iterable[Any]) -> int:
    return sum(row["cards"] for row in rows)


_OPEN = """
    published_line k JOIN report r ON k.report = r.id AND k.kind = 'kpi'
    JOIN event e ON r.event = e.id AND (e.audience = 'everybody' OR e.id = ANY($1::int[]))
"""

_OF_IT = """
    ($2 = '' OR k.phase = $2) AND ($3 = '' OR k.measure = $3)
    AND ($4 = '' OR k.later->>'nature' = $4)
"""

_ORDER = "e.starts_at DESC, k.round_number, length(k.letter), k.letter, k.position"

_SOME_CARDS = f"""
    WITH shelf AS (
        SELECT k.id, k.words AS name, k.formula, k.measure, k.phase, k.goal, k.noise,
               coalesce(k.later->>'nature', '') AS nature, k.round_number, k.letter,
               r.slug AS slug, r.title, e.number, e.starts_at, e.zone,
               row_number() OVER (ORDER BY {_ORDER}, k.id) AS place
        FROM {_OPEN}
        WHERE {_OF_IT}
    )
    SELECT id, name, formula, measure, phase, goal, noise, nature, round_number, letter,
           slug AS report, title AS report_title, number, starts_at, zone
    FROM shelf WHERE place > coalesce((SELECT place FROM shelf WHERE id = $6::uuid), 0)
    ORDER BY place LIMIT $5
"""

_CARDS = f"""
    SELECT k.id, k.words AS name, k.formula, k.measure, k.phase, k.goal, k.noise,
           coalesce(k.later->>'nature', '') AS nature, k.round_number, k.letter,
           r.slug AS report, r.title AS report_title, e.number, e.starts_at, e.zone
    FROM {_OPEN}
    WHERE {_OF_IT}
    ORDER BY {_ORDER}
    LIMIT $5 OFFSET $6
"""

_PHASES = f"""
    SELECT k.phase AS value, count(*) AS cards FROM {_OPEN} WHERE {_OF_IT}
    GROUP BY 1 ORDER BY 2 DESC, 1
"""

_MEASURES = f"""
    SELECT k.measure AS value, count(*) AS cards FROM {_OPEN} WHERE {_OF_IT}
    GROUP BY 1 ORDER BY 1 DESC
"""

_NATURES = f"""
    SELECT k.later->>'nature' AS value, count(*) AS cards FROM {_OPEN} WHERE {_OF_IT}
    GROUP BY 1 ORDER BY 1 DESC
"""
