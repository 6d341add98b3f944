"""A stranger's page is kept, is never out of date, and is small."""

import gzip

from community.consents.decide import give, withdraw
from community.consents.purpose import Purpose
from community.errata.correct import correct
from community.publishing.publish import publish
from community.reports.compile import compile_report
from community.reports.tables import Step
from community.thanks.thank import take_thanks_back, thank
from tests.cast import haruto, mei
from tests.photos.evening import a_published_photo
from tests.reports.evenings import CARD, a_roundtable, an_evening, came, wrote

HERE = "/reports/hitori-cs-33"


async def test_whatever_changes_around_a_report_is_on_the_next_page(house, open_browser):
    event = await an_evening()
    here = await a_roundtable(event, "A")
    author = await haruto()
    wrote_it, thanks = await came(event, author, here), await came(event, await mei(), here)
    item = await wrote(here, "初回応答時間", author=wrote_it.id)
    await compile_report(event, "夜")
    await publish(event, Step)
    reader = open_browser(accept_language="ja")

    async def look() -> tuple[bool, ...]:
        page = (await reader.get(HERE)).text
        told = ("<b>haruto</b>", "ありがとう 1", "訂正しました", "/take-down")
        return tuple(each in page for each in told)

    seen = [await look()]
    for change in (
        lambda: give(author, Purpose.NAMED_IN_REPORT),
        lambda: thank(item, thanks),
        lambda: withdraw(author, Purpose.NAMED_IN_REPORT),
        lambda: take_thanks_back(item, thanks),
        lambda: correct(event, "title", "夜更け", "誤字", "aoi"),
        lambda: a_published_photo(event, has_nobody=True),
    ):
        await change()
        seen.append(await look())

    assert [tuple(map(int, each)) for each in seen] == [
        (0, 0, 0, 0),
        (1, 0, 0, 0),
        (1, 1, 0, 0),
        (0, 1, 0, 0),
        (0, 0, 0, 0),
        (0, 0, 1, 0),
        (0, 0, 1, 1),
    ]


async def test_a_report_of_a_full_evening_is_small_and_brings_no_script(house, open_browser):
    event = await an_evening()
    for letter in "ABCDEFGH":
        here = await a_roundtable(event, letter)
        for number in range(6):
            await wrote(here, f"{letter}{number}: お客様が最初の価値に着くまでの日数を、毎週みる。")
        await wrote(here, **{**CARD, "text": f"{letter} の初回価値到達日数"})
    await compile_report(event, "夜")
    await publish(event, Step)

    page = (await open_browser().get(HERE)).text

    assert page.count("<script") == page.count('<script type="application/ld+json"') == 1
    assert len(gzip.compress(page.encode(), 5)) <= 20_000
