"""The picture that a link to a report shows elsewhere (Open Graph)."""

from community.language import _, dates
from community.reports.content import Content
from community.reports.tables import Report
from community.settings import settings
from community.typeset import typeset

TEMPLATE = "exports/picture.typ"
DOTS_PER_INCH = 144  # 600 points wide are 1200 dots


async def picture(report: Report, content: Content) -> bytes:
    """A PNG of 1200 × 630."""
    moment = int(report.compiled_at.timestamp())
    return await typeset(TEMPLATE, words_on(report, content), moment, DOTS_PER_INCH)


def words_on(report: Report, content: Content) -> dict[str, object]:
    """All that is written on it."""
    facts, figures = content.facts, content.figures
    return {
        "title": report.title,
        "eyebrow": f"{facts.series} {_('No. {number}').format(number=facts.number)}",
        "figures": " · ".join(
            (
                _("{count} roundtables").format(count=figures.roundtables),
                _("{count} notes").format(count=figures.items),
                _("{count} KPI cards").format(count=figures.kpis),
            )
        ),
        "when": f"{settings().community_name} · {dates.day(facts.starts_at, facts.zone)}",
    }
