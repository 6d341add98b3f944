"""The newest reports as a feed (Atom, RFC 4287)."""

import re

from community.events.visible_to import Viewer
from community.markdown import to_html
from community.reports.as_markdown import as_markdown
from community.reports.find import published_reports, readable
from community.settings import settings
from community.templates import render

NEWEST = 20


async def feed() -> str:
    """The newest reports that are for everybody, each in full."""
    reports = await published_reports(Viewer(), limit=NEWEST)
    entries = [(each, to_html(as_markdown(each, await readable(each.content)))) for each in reports]
    newest = max((each.published_at for each in reports), default=None)
    made = render("reports/feed.xml", entries=entries, newest=newest, site=settings().address)
    return _NOT_XML.sub("", made)


_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
