"""The newest reports as a feed: Atom (RFC 4287) and JSON Feed 1.1."""

from typing import Any

from community.events.visible_to import Viewer
from community.exports.as_markdown import as_markdown
from community.exports.in_short import in_short
from community.exports.xml import without_odd
from community.language import _
from community.markdown import to_html
from community.reports.address import address_of
from community.reports.find import Listed, published_reports, readable
from community.reports.photos import photos_elsewhere
from community.settings import settings
from community.templates import render

NEWEST = 20


async def feed() -> str:
    """The newest reports that are for everybody, each in full."""
    entries = await _newest()
    newest = max((each.changed_at for each, _html in entries), default=None)
    made = render("exports/feed.xml", entries=entries, newest=newest, site=settings().address)
    return without_odd(made)


async def json_feed() -> dict[str, Any]:
    """The same for programs that would rather read JSON."""
    site, name = settings().address, settings().community_name
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{name}: {_('Reports')}",
        "home_page_url": f"{site}/reports",
        "feed_url": f"{site}/reports/feed.json",
        "authors": [{"name": name}],
        "items": [
            {
                "id": address_of(report.slug),
                "url": address_of(report.slug),
                "title": report.title,
                "image": f"{address_of(report.slug)}/picture.png",
                "summary": in_short(report.lead, report.content),
                "content_html": html,
                "date_published": report.published_at.isoformat(),
                "date_modified": report.changed_at.isoformat(),
                "language": "ja",
            }
            for report, html in await _newest()
        ],
    }


async def _newest() -> list[tuple[Listed, str]]:
    """Each with its whole content as HTML."""
    reports = await published_reports(Viewer(), limit=NEWEST)
    return [(each, await _whole(each)) for each in reports]


async def _whole(report: Listed) -> str:
    photos = await photos_elsewhere(report) if report.has_photos else []
    return to_html(as_markdown(report, await readable(report.content), photos))
