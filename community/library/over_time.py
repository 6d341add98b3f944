"""What the community thought of a theme, evening by evening, and what stayed open."""

from collections.abc import Iterable, Sequence
from typing import Any
from uuid import UUID

import msgspec

from community.database import fetch
from community.events.visible_to import Viewer
from community.library.elsewhere import these_lines
from community.library.found import Found
from community.library.same import plain


class Once(msgspec.Struct, frozen=True):
    """A theme at one evening: of how many roundtables, in which words."""

    line: Found
    roundtables: int
    out_of: int
    said: list[Found]

    @property
    def open_questions(self) -> list[Found]:
        """What was asked and not answered there."""
        return [each for each in self.said if each.kind == "question"]


async def over_time(viewer: Viewer, themes: Sequence[Found]) -> list[Once]:
    """Each evening's theme, in the order of time, with what the roundtables wrote for it."""
    counted = {row["id"]: row for row in await fetch(_COUNTED, [each.id for each in themes])}
    said: dict[UUID, list[UUID]] = {}
    for row in await fetch(_SAID, [each.id for each in themes]):
        said.setdefault(row["theme"], []).append(row["line"])
    every = (each for lines in said.values() for each in lines)
    lines = {each.id: each for each in await these_lines(viewer, every)}
    return [
        Once(
            each,
            counted[each.id]["roundtables"] if each.id in counted else 0,
            counted[each.id]["out_of"] if each.id in counted else 0,
            [lines[key] for key in said.get(each.id, []) if key in lines],
        )
        for each in sorted(themes, key=lambda each: each.said_at)
    ]


async def themes_of(viewer: Viewer, line: Found) -> list[Found]:
    """The themes of the line's own report that it belongs to."""
    return await these_lines(viewer, (row["theme"] for row in await fetch(_THEMES, line.id)))


async def answers_to(viewer: Viewer, questions: Iterable[Found]) -> dict[UUID, list[Any]]:
    """At which later evenings (`slug`, `number`) a question was put to the roundtables again."""
    again: dict[UUID, list[Any]] = {}
    for row in await fetch(_AGAIN, list(viewer.opened), [each.id for each in questions]):
        again.setdefault(row["line"], []).append(row)
    return again


_HEARD = """
    published_line t JOIN report r ON r.id = t.report AND t.kind = 'theme'
    CROSS JOIN LATERAL jsonb_array_elements(r.content->'themes') AS h
"""
_COUNTED = f"""
    SELECT t.id, (h->>'roundtables')::int AS roundtables, (h->>'out_of')::int AS out_of
    FROM {_HEARD} WHERE t.id = ANY($1::uuid[]) AND h->>'title' = t.words
"""
_SAID = f"""
    SELECT t.id AS theme, l.id AS line FROM {_HEARD}
    JOIN published_line l ON l.report = r.id AND coalesce(h->'items', '[]') ? l.item::text
    WHERE t.id = ANY($1::uuid[]) AND h->>'title' = t.words
    ORDER BY l.round_number, length(l.letter), l.letter, l.position
"""
_THEMES = f"""
    SELECT t.id AS theme FROM {_HEARD} JOIN published_line l ON l.report = r.id AND l.id = $1
    WHERE h->>'title' = t.words AND coalesce(h->'items', '[]') ? l.item::text
"""
_AGAIN = f"""
    SELECT DISTINCT l.id AS line, e.slug, e.number, e.starts_at FROM published_line l
    JOIN prompt p ON {plain("p.text")} = {plain("l.words")} JOIN round ON round.id = p.round
    JOIN event e ON e.id = round.event AND e.starts_at > l.said_at AND e.state <> 'draft'
     AND (e.audience = 'everybody' OR e.id = ANY($1::int[]))
    WHERE l.id = ANY($2::uuid[]) ORDER BY e.starts_at
"""
