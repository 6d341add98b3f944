"""What one may choose by: every phase, series and year that a published line has."""

from msgspec import Struct

from community.database import fetch
from community.events.visible_to import Viewer
from community.language import _
from community.outputs.later import Nature
from community.outputs.words import kind_choices, measure_choices, nature_word

Pairs = list[tuple[str, str]]


class Choices(Struct, frozen=True):
    """Each as a form's options: a value and its words; "" is for all."""

    kinds: Pairs
    measures: Pairs
    natures: Pairs
    phases: Pairs
    series: Pairs
    years: Pairs


async def choices(viewer: Viewer) -> Choices:
    """The choices of this viewer, the newest year first."""
    opened = list(viewer.opened)
    reports = await fetch(_REPORTS, opened)
    phases = [row["phase"] for row in await fetch(_PHASES, opened)]
    series = {row["slug"]: row["title"] for row in reports}
    years = sorted({row["year"] for row in reports}, reverse=True)
    return Choices(
        kinds=_all([*kind_choices(), ("theme", _("Theme"))]),
        measures=_all(measure_choices()),
        natures=_all([(each.value, nature_word(each)) for each in Nature]),
        phases=_all([(each, each) for each in phases]),
        series=_all(list(series.items())),
        years=_all([(str(each), str(each)) for each in years]),
    )


def _all(pairs: Pairs) -> Pairs:
    return [("", _("All")), *pairs]


_REPORTS = """
    SELECT DISTINCT s.slug, s.title, extract(year FROM e.starts_at AT TIME ZONE e.zone)::int AS year
    FROM report r JOIN event e ON e.id = r.event JOIN series s ON s.id = e.series
    WHERE r.state = 'published' AND (e.audience = 'everybody' OR e.id = ANY($1::int[]))
    ORDER BY s.title
"""
_PHASES = """
    WITH RECURSIVE every AS (
        SELECT min(phase) AS phase FROM published_line WHERE phase > ''
        UNION ALL
        SELECT (SELECT min(phase) FROM published_line WHERE phase > every.phase)
        FROM every WHERE every.phase IS NOT NULL
    )
    SELECT phase FROM every WHERE EXISTS (
        SELECT FROM published_line l JOIN report r ON r.id = l.report JOIN event e ON e.id = r.event
        WHERE l.phase = every.phase AND (e.audience = 'everybody' OR e.id = ANY($1::int[]))
    )
    ORDER BY phase
"""
