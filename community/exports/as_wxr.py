"""A report as WXR, the file that WordPress and note.com bring articles in from."""

from collections.abc import Sequence

from community.clock import in_zone
from community.exports.as_markdown import as_markdown
from community.exports.in_short import in_short
from community.exports.xml import without_odd
from community.markdown import to_html
from community.reports.address import address_of
from community.reports.content import Content
from community.reports.photos import Photo
from community.reports.tables import Report
from community.settings import settings
from community.templates import render


def as_wxr(report: Report, content: Content, photos: Sequence[Photo] = ()) -> str:
    """One article (WXR 1.2), a draft over there: somebody looks at it before it is public."""
    html = to_html(as_markdown(report, content, photos)).replace("]]>", "]]]]><![CDATA[>")
    made = render(
        "exports/report.wxr.xml",
        report=report,
        html=html,
        short=in_short(report.lead, content),
        published=report.published_at if report.is_published else report.compiled_at,
        changed=report.changed_at,
        zone=content.facts.zone,
        in_zone=in_zone,
        address=address_of(report.slug),
        site=settings().address,
    )
    return without_odd(made)
