"""What other programs make of a report: WXR and feeds, each by a reader that is strict."""

import json
import re
from datetime import datetime

import feedparser
import pytest

from community.errata.correct import correct
from community.publishing.publish import publish
from community.reports.compile import compile_report
from tests.exports.wxr import faults
from tests.photos.evening import a_published_photo
from tests.reports.evenings import CARD, a_roundtable, an_evening, said, wrote

HERE = "/reports/hitori-cs-33"
ODD = "]]> <b>&amp;\x0b 「引用」 [x](y) *z*"


@pytest.fixture
async def reader(house, open_browser):
    """Somebody without an account; a corrected report with a photo and odd words."""
    event = await an_evening()
    here = await a_roundtable(event, "A")
    await wrote(here, ODD)
    await wrote(here, **CARD)
    await said(event, "やめる勇気がいちばん難しい。")
    await a_published_photo(event, has_nobody=True, caption="全員で [輪] になって")
    await compile_report(event, "ふりかえる & 測る", "はじめに。")
    await publish(event)
    await correct(event, "title", "ふりかえる", "誤字", "aoi")
    return open_browser()


async def test_wxr_is_as_wordpress_writes_it(reader):
    assert faults((await reader.get(f"{HERE}/report.wxr")).text) == []


async def test_wxr_is_read_as_a_feed_with_one_draft(reader):
    feed = feedparser.parse((await reader.get(f"{HERE}/report.wxr")).content)

    [entry] = feed.entries
    assert (feed.bozo, feed.version, feed.feed.language) == (False, "rss20", "ja")
    assert (entry.title, entry.wp_status) == ("ふりかえる", "draft")
    assert (entry.author, entry.link) == (feed.feed.wp_author_login, f"http://community.test{HERE}")
    content = entry.content[0].value
    assert ("]]&gt; &lt;b&gt;" in content, "<h1>ふりかえる</h1>" in content) == (True, True)


SPOILT = [
    (r"<wp:wxr_version>1.2", "<wp:wxr_version>2"),
    (r"<wp:status>draft</wp:status>", ""),
    (r"<wp:status>draft", "<wp:status>published"),
    (r"<dc:creator>community", "<dc:creator>somebody"),
    (r"(<wp:post_date_gmt>\d{4})", r"\1x"),
    (r"(<wp:post_date_gmt>)\d{4}", r"\g<1>1999"),
    (r"(<guid.*</guid>)\n(<description></description>)", r"\2\n\1"),
    (r"http://wordpress.org/export/1.2/\"", 'http://wordpress.org/export/1.0/"'),
    (r"<generator>", "<extra>x</extra><generator>"),
    (r"isPermaLink=\"true\"", 'isPermaLink="false"'),
    (r'<rss version="2.0"', '<rss version="0.91"'),
]


@pytest.mark.parametrize(("before", "after"), SPOILT)
async def test_the_check_of_wxr_would_notice(reader, before, after):
    text = (await reader.get(f"{HERE}/report.wxr")).text
    spoilt = re.sub(before, after, text)

    assert spoilt != text
    assert faults(spoilt) != []


async def test_the_feed_is_read_without_a_complaint_and_its_twin_says_the_same(reader):
    feed = feedparser.parse((await reader.get("/reports/feed.atom")).content)
    twin = json.loads((await reader.get("/reports/feed.json")).content)

    [entry], [item] = feed.entries, twin["items"]
    assert (feed.bozo, feed.version) == (False, "atom10")
    here = ("ふりかえる", f"http://community.test{HERE}")
    assert (entry.title, entry.link) == (item["title"], item["url"]) == here
    moments = [datetime.fromisoformat(item[f"date_{name}"]) for name in ("published", "modified")]
    assert moments == [datetime.fromisoformat(entry[name]) for name in ("published", "updated")]
    told = [
        "やめる勇気",
        "<img",
        "全員で [輪] になって",
        "ふりかえる &amp; 測る → ふりかえる: 誤字",
    ]
    for html in (entry.content[0].value, item["content_html"]):
        assert [each in html for each in told] == [True] * 4


async def test_a_photo_is_in_every_form_and_gone_from_all_with_its_consent(reader):
    forms = ["/report.md", "/report.json", "/report.wxr", ""]
    shown = [
        (await reader.get(f"{HERE}{form}")).text.count("/picture?size=small") for form in forms
    ]
    paper = (await reader.get(f"{HERE}/report.pdf")).content
    picture = re.search(r"/photos/[0-9a-f-]+", (await reader.get(f"{HERE}/report.md")).text)[0]
    seen = await reader.get(f"{picture}/picture?size=small")

    await reader.post(f"{picture}/take-down", data={})
    after = [
        (await reader.get(f"{HERE}{form}")).text.count("/picture?size=small") for form in forms
    ]

    assert (shown, after) == ([1] * 4, [0] * 4)
    assert seen.headers["cross-origin-resource-policy"] == "cross-origin"
    less = (await reader.get(f"{HERE}/report.pdf")).content
    assert [
        each.count(b"/Subtype/Image") + each.count(b"/Subtype /Image") for each in (paper, less)
    ] == [1, 0]
