"""All KPI cards of all published reports, to be browsed by phase and kind."""

from typing import Any
from uuid import UUID

from community.database import fetch
from community.database.part import Part, Some, cut, place
from community.events.visible_to import Viewer
from community.reports.shelf import Choice, LibraryCard, Shelf

PAGE = 60


async def browse(viewer: Viewer, phase: str = "", measure: str = "", page: int = 1) -> Shelf:
    """What this viewer may read of this phase and kind, the newest first; empty means all."""
    start = max(page - 1, 0) * PAGE
    opened = list(viewer.opened)
    rows = await fetch(_CARDS, opened, phase, measure, PAGE + 1, start)
    phases = await fetch(_PHASES, opened, measure)
    measures = await fetch(_MEASURES, opened, phase)
    total = sum(row["cards"] for row in measures if measure in ("", row["value"]))
    return Shelf(
        cards=tuple(LibraryCard(**row) for row in rows[:PAGE]),
        phases=_choices(phases),
        measures=_choices(measures),
        total=total,
        of_any_phase=sum(row["cards"] for row in phases),
        of_any_measure=sum(row["cards"] for row in measures),
        next_page=max(page, 1) + 1 if len(rows) > PAGE else 0,
    )


async def some_cards(
    viewer: Viewer, part: Part, phase: str = "", measure: str = ""
) -> Some[LibraryCard]:
    """Some cards of this phase and kind, the newest evening's first; empty means all."""
    (last,) = place(part.after, UUID) if part.after else (None,)
    wanted = (list(viewer.opened), phase, measure, part.limit + 1, last)
    found = cut(await fetch(_SOME_CARDS, *wanted), part, lambda row: (row["id"],))
    names = LibraryCard.__struct_fields__
    cards = [LibraryCard(**{name: row[name] for name in names}) for row in found.rows]
    return Some(cards, found.next)


def _choices(rows: list[Any]) -> tuple[Choice, ...]:
    return tuple(Choice(row["value"], row["cards"]) for row in rows if row["value"])


_OPEN = """
    published_line k JOIN report r ON k.report = r.id AND k.kind = 'kpi'
    JOIN event e ON r.event = e.id AND (e.audience = 'everybody' OR e.id = ANY($1::int[]))
"""

_ORDER = "e.starts_at DESC, k.round_number, length(k.letter), k.letter, k.position"

_SOME_CARDS = f"""
    WITH shelf AS (
        SELECT k.id, k.words AS name, k.formula, k.measure, k.phase, k.goal, k.noise,
               k.round_number, k.letter, r.slug AS slug, r.title, e.number, e.starts_at, e.zone,
               row_number() OVER (ORDER BY {_ORDER}, k.id) AS place
        FROM {_OPEN}
        WHERE ($2 = '' OR k.phase = $2) AND ($3 = '' OR k.measure = $3)
    )
    SELECT id, name, formula, measure, phase, goal, noise, round_number, letter,
           slug AS report, title AS report_title, number, starts_at, zone
    FROM shelf WHERE place > coalesce((SELECT place FROM shelf WHERE id = $5::uuid), 0)
    ORDER BY place LIMIT $4
"""

_CARDS = f"""
    SELECT k.words AS name, k.formula, k.measure, k.phase, k.goal, k.noise, k.round_number,
           k.letter, r.slug AS report, r.title AS report_title, e.number, e.starts_at, e.zone
    FROM {_OPEN}
    WHERE ($2 = '' OR k.phase = $2) AND ($3 = '' OR k.measure = $3)
    ORDER BY {_ORDER}
    LIMIT $4 OFFSET $5
"""

_PHASES = f"""
    SELECT phase AS value, count(*) AS cards FROM {_OPEN}
    WHERE $2 = '' OR measure = $2 GROUP BY phase ORDER BY count(*) DESC, phase
"""

_MEASURES = f"""
    SELECT measure AS value, count(*) AS cards FROM {_OPEN}
    WHERE $2 = '' OR phase = $2 GROUP BY measure ORDER BY measure DESC
"""
