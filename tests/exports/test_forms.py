"""A report leaves the house as paper, as a picture, and as files that other programs read."""

import io
import json
from xml.etree import ElementTree

import pytest
from pypdf import PdfReader

from community.outputs.tables import Kind
from community.photos.find import shown_at
from community.photos.tables import Photo
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.photos import pictures_of
from community.stage.tables import AudienceQuestion
from tests.cast import NEXT_MONTH, an_event
from tests.photos.evening import a_published_photo
from tests.reports.evenings import CARD, a_roundtable, an_evening, coded, said, wrote

HERE = "/reports/hitori-cs-33"
ODD = "]]> <b>&amp;\x0b 「引用」 $x$ #let *y*"
CONTENT = "{http://purl.org/rss/1.0/modules/content/}encoded"


@pytest.fixture
async def reader(house, open_browser):
    """Somebody without an account, and a published report that holds odd words."""
    event = await an_evening()
    roundtable = await a_roundtable(event, "A")
    item = await wrote(roundtable, ODD, kind=Kind.INSIGHT)
    await wrote(roundtable, **CARD)
    await coded(event, "はじめの価値", item)
    await said(event, "やめる勇気がいちばん難しい。")
    await AudienceQuestion(event=event, text="休む指標は？", for_report=True).save()
    await AudienceQuestion(
        event=event, text="答えた問い", for_report=True, answered_at=NEXT_MONTH
    ).save()
    await compile_report(event, "第33回をふりかえる", "**はじめに。**\n二行目。")
    await publish(event)
    return open_browser()


async def test_on_paper_it_says_what_the_page_says(reader):
    answer = await reader.get(f"{HERE}/report.pdf")

    paper = PdfReader(io.BytesIO(answer.content))
    words = "".join("".join(page.extract_text() for page in paper.pages).split())
    assert answer.headers["content-type"] == "application/pdf"
    told = ["第33回をふりかえる", "初回価値到達日数", "はじめの価値", "$x$#let*y*", "やめる勇気"]
    told += ["はじめに。", "1テーブル·書き込み1件·KPIカード1枚("]
    assert [each in words for each in told] == [True] * len(told)
    assert "**" not in words


async def test_questions_that_stay_open_are_in_every_form(reader):
    paper = PdfReader(io.BytesIO((await reader.get(f"{HERE}/report.pdf")).content))
    forms = [(await reader.get(f"{HERE}{end}")).text for end in ("", "/report.md", "/report.wxr")]
    forms.append("".join(page.extract_text() for page in paper.pages))

    told = [(form.count("休む指標は？"), form.count("答えた問い")) for form in forms]

    kept = (await reader.get(f"{HERE}/report.json")).json()["content"]["open_questions"]
    assert (told, kept) == ([(1, 0)] * 4, ["休む指標は？"])


async def test_the_picture_has_the_size_that_others_expect(reader):
    picture = (await reader.get(f"{HERE}/picture.png")).content
    page = (await reader.get(HERE)).text

    assert picture[:8] == b"\x89PNG\r\n\x1a\n"
    size = int.from_bytes(picture[16:20]), int.from_bytes(picture[20:24])
    assert size == (1200, 630)
    assert page.count(f'property="og:image" content="http://community.test{HERE}/picture.png"') == 1


async def test_other_places_bring_it_in_as_a_draft(reader):
    [item] = ElementTree.fromstring((await reader.get(f"{HERE}/report.wxr")).text).iter("item")

    wp = "{http://wordpress.org/export/1.2/}"
    kind = (item.findtext(f"{wp}post_type"), item.findtext(f"{wp}status"))
    assert (item.findtext("title"), kind) == ("第33回をふりかえる", ("post", "draft"))
    html = item.findtext(CONTENT) or ""
    assert ("]]&gt; &lt;b&gt;" in html, "<b>" in html) == (True, False)


async def test_the_feed_is_there_as_json_too(reader):
    answer = await reader.get("/reports/feed.json")

    told = json.loads(answer.content)
    [item] = told["items"]
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert item["url"] == f"http://community.test{HERE}"
    assert answer.headers["content-type"].startswith("application/feed+json")


@pytest.mark.parametrize("form", ["report.pdf", "report.wxr", "picture.png"])
async def test_a_draft_is_in_no_form(house, open_browser, form):
    await compile_report(await an_evening())

    assert (await open_browser().get(f"{HERE}/{form}")).status_code == 404


async def test_a_photo_that_is_gone_takes_its_caption_along(house):
    event = await an_event()
    for caption in ("ひとつめ", "ふたつめ"):
        await a_published_photo(event, caption=caption, has_nobody=True)
    shots = await shown_at(event.id)
    await Photo.delete().where(Photo.id == shots[0].id)

    assert [caption for _name, caption, _file in await pictures_of(shots)] == [shots[1].caption]
