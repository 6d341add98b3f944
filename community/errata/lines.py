"""Lines of a corrected report in the library: the same addresses, other words."""

from community.publishing.lines import lines_of
from community.reports.content import Content
from community.reports.tables import PublishedLine, Report


async def bring_up_to_date(report: Report, before: Content, after: Content) -> None:
    """Change each line that says something else now, in a transaction."""
    for was, line in zip(lines_of(before), lines_of(after), strict=True):
        if was != line:
            await PublishedLine.update({name: line[name] for name in line}).where(
                (PublishedLine.report == report.id)
                & (PublishedLine.round_number == line.get("round_number", 0))
                & (PublishedLine.letter == line.get("letter", ""))
                & (PublishedLine.position == line["position"])
                & (PublishedLine.kind == was["kind"])
            )
