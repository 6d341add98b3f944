"""Tell other programs that a report is out, and with it what the roundtables made."""

from community.events.tables import Event
from community.reports.find import content_of_report
from community.reports.tables import Report
from community.webhooks.announce import announce


async def tell_programs(report: Report, event: Event) -> None:
    """One message for the report, and one for each sheet in it; what they say is to be fetched."""
    ids = {"event": str(event.id), "report": str(report.id), "slug": report.slug}
    await announce("report.published", ids)
    for each in content_of_report(report).rounds:
        for sheet in each.sheets:
            await announce("output.published", {**ids, "round": each.number, "sheet": sheet.letter})
