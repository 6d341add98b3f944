"""A report in short, for lists and previews."""

from html import unescape

import nh3

from community.markdown import to_html
from community.reports.content import Content


def in_short(lead: str, content: Content) -> str:
    """At most 120 letters without markup: the lead, else the evening's concept, else its title."""
    markdown = lead or content.facts.concept or content.facts.title
    words = " ".join(unescape(nh3.clean(to_html(markdown), tags=set())).split())
    return words if len(words) <= 120 else words[:119] + "…"
