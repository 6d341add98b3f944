"""Feeds, WXR and JSON-LD are what other programs' own readers take for right."""

import json
import re
from xml.etree import ElementTree

import feedparser
import pytest
from pyld import jsonld

from community.reports.compile import compile_report
from community.reports.errata.correct import correct
from community.reports.publish import publish
from tests.reports.evenings import CARD, a_roundtable, an_evening, wrote

HERE = "/reports/hitori-cs-33"
WP = "{http://wordpress.org/export/1.2/}"
# What WordPress' own export writes of an article, in its order (WXR 1.2).
OF_AN_ITEM = """
    title link pubDate {dc}creator guid description {content}encoded {excerpt}encoded {wp}post_id
    {wp}post_date {wp}post_date_gmt {wp}comment_status {wp}ping_status {wp}post_name {wp}status
    {wp}post_parent {wp}menu_order {wp}post_type {wp}post_password {wp}is_sticky
""".split()  # noqa: SIM905 - as the file has it
OF_A_CHANNEL = ["title", "link", "description", "language"]


@pytest.fixture
async def reader(house, open_browser):
    """Somebody without an account, and a corrected report with odd words."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    await wrote(here, "]]> <b>&amp;\x0b 「引用」 </item>")
    await wrote(here, **CARD)
    await compile_report(event, "声 & 数字 <i>", "**はじめに。**")
    await publish(event)
    await correct(event, "facts.venue", "青葉会館 <2階>", "会場を間違えました & 直します", "aoi")
    return open_browser(accept_language="ja")


async def test_a_feed_reader_reads_both_feeds_without_a_complaint(reader):
    atom = feedparser.parse((await reader.get("/reports/feed.atom")).content)
    also = json.loads((await reader.get("/reports/feed.json")).content)

    [entry] = atom.entries
    assert (atom.bozo, atom.version) == (False, "atom10")
    assert (entry.title, entry.link) == ("声 & 数字 <i>", f"http://community.test{HERE}")
    assert "初回価値到達日数" in entry.content[0].value
    required = {"version", "title", "items"}
    assert required <= set(also)
    assert [sorted(set(each) & {"id", "url", "content_html"}) for each in also["items"]] == [
        ["content_html", "id", "url"]
    ]


async def test_the_wxr_file_has_everything_in_the_order_of_an_export(reader):
    file = (await reader.get(f"{HERE}/report.wxr")).text
    known = {name: f"{{{of}}}" for name, of in re.findall(r'xmlns:(\w+)="([^"]+)"', file)}
    channel = ElementTree.fromstring(file).find("channel")
    assert channel is not None
    [item] = channel.findall("item")

    assert [each.tag for each in item] == [each.format(**known) for each in OF_AN_ITEM]
    assert [each.tag for each in channel][:4] == OF_A_CHANNEL
    assert channel.findtext(f"{WP}wxr_version") == "1.2"
    dates = [item.findtext(f"{WP}{name}") or "" for name in ("post_date", "post_date_gmt")]
    assert [bool(re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", each)) for each in dates] == [
        True,
        True,
    ]


async def test_json_ld_expands_to_an_article_with_its_correction(reader):
    page = (await reader.get(HERE)).text
    told = json.loads(re.findall(r'ld\+json">(.*?)</script>', page)[0])
    assert told["@context"] == "https://schema.org"

    [article] = jsonld.expand({**told, "@context": {"@vocab": "https://schema.org/"}})

    of = "https://schema.org/"
    assert article["@type"] == [f"{of}Article"]
    assert article[f"{of}headline"] == [{"@value": "声 & 数字 <i>"}]
    assert article[f"{of}correction"][0]["@type"] == [f"{of}CorrectionComment"]
    assert article[f"{of}about"][0]["@type"] == [f"{of}Event"]
