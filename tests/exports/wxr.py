"""What WXR 1.2 asks for, as WordPress writes it and its importer reads it; it has no official XSD.

RSS 2.0 with four namespaces; every element once and in this order, none that is not named here.
"""

import re
from datetime import datetime
from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

WP, DC = "http://wordpress.org/export/1.2/", "http://purl.org/dc/elements/1.1/"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
EXCERPT = "http://wordpress.org/export/1.2/excerpt/"
ADDRESS, DAY, NUMBER = r"https?://\S+", r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", r"\d+"
CHANNEL = {
    "title": ".+",
    "link": ADDRESS,
    "description": ".+",
    "pubDate": "RFC 822",
    "language": "[a-z]{2}(-[A-Z]{2})?",
    f"{{{WP}}}wxr_version": r"1\.2",
    f"{{{WP}}}base_site_url": ADDRESS,
    f"{{{WP}}}base_blog_url": ADDRESS,
    f"{{{WP}}}author": r"\s*",
    "generator": ".+",
    "item": r"\s*",
}
AUTHOR = {
    f"{{{WP}}}author_{name}": pattern
    for name, pattern in {
        "id": NUMBER,
        "login": r"[\w.@ -]+",
        "email": r"(\S+@\S+)?",
        "display_name": ".+",
        "first_name": ".*",
        "last_name": ".*",
    }.items()
}
ITEM = {
    "title": ".+",
    "link": ADDRESS,
    "pubDate": "RFC 822",
    f"{{{DC}}}creator": r"[\w.@ -]+",
    "guid": ADDRESS,
    "description": "",
    f"{{{CONTENT}}}encoded": r"(?s).+",
    f"{{{EXCERPT}}}encoded": r"(?s).*",
    f"{{{WP}}}post_id": NUMBER,
    f"{{{WP}}}post_date": DAY,
    f"{{{WP}}}post_date_gmt": DAY,
    f"{{{WP}}}post_modified": DAY,
    f"{{{WP}}}post_modified_gmt": DAY,
    f"{{{WP}}}comment_status": "open|closed",
    f"{{{WP}}}ping_status": "open|closed",
    f"{{{WP}}}post_name": r"[a-z0-9-]+",
    f"{{{WP}}}status": "publish|draft|pending|private|future",
    f"{{{WP}}}post_parent": NUMBER,
    f"{{{WP}}}menu_order": NUMBER,
    f"{{{WP}}}post_type": "post|page",
    f"{{{WP}}}post_password": ".*",
    f"{{{WP}}}is_sticky": "0|1",
}


def faults(text: str) -> list[str]:
    """Everything in which the file is not as it should be."""
    root = ElementTree.fromstring(text.encode())
    if (root.tag, root.get("version"), [each.tag for each in root]) != ("rss", "2.0", ["channel"]):
        return ["not an RSS 2.0 file with one channel"]
    channel = root[0]
    found = _of(channel, CHANNEL)
    authors = {_text(each, f"{{{WP}}}author_login") for each in channel if "author" in each.tag}
    for each in channel:
        if each.tag == f"{{{WP}}}author":
            found += _of(each, AUTHOR)
        if each.tag == "item":
            found += _of(each, ITEM) + _beyond_its_shape(each, authors)
    return found


def _of(element: ElementTree.Element, shape: dict[str, str]) -> list[str]:
    tags = [each.tag for each in element]
    if tags != list(shape):
        return [f"in {element.tag} not in this order: {tags}"]
    return [each.tag for each in element if not _is_right(each.text or "", shape[each.tag])]


def _is_right(text: str, pattern: str) -> bool:
    if pattern == "RFC 822":
        return parsedate_to_datetime(text).tzinfo is not None
    if pattern == DAY and re.fullmatch(DAY, text):
        return bool(datetime.fromisoformat(text))
    return re.fullmatch(pattern, text) is not None


def _beyond_its_shape(item: ElementTree.Element, authors: set[str]) -> list[str]:
    html = f"<html>{_text(item, f'{{{CONTENT}}}encoded')}</html>"
    ElementTree.fromstring(re.sub(r"<(img|hr|br)([^>]*?)/?>", r"<\1\2/>", html))
    wrong = {
        "creator is no author": _text(item, f"{{{DC}}}creator") not in authors,
        "guid is no permalink": item.find("guid").get("isPermaLink") != "true",
        "guid is not the link": _text(item, "guid") != _text(item, "link"),
        "dates disagree": parsedate_to_datetime(_text(item, "pubDate")).strftime("%F %T")
        != _text(item, f"{{{WP}}}post_date_gmt"),
    }
    return [fault for fault, is_so in wrong.items() if is_so]


def _text(element: ElementTree.Element, tag: str) -> str:
    return element.findtext(tag) or ""
