"""Five real phones of one roundtable, badly treated: no text is lost, and all show the same."""

import asyncio
from random import Random

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.pen import Pen
from tests.browser.small_evening import small_evening

pytestmark = pytest.mark.browser

SEED, EDITS = 20, 6


async def test_five_phones_lose_no_text_and_agree(opens, people):
    evening = await small_evening(people, range(11, 16), minutes=60)
    await people.ask(f"/api/v1/events/{evening.slug}/rounds/1/opening", minutes=60)
    at = f"/api/v1{evening.roundtable}/items"
    items = [await people.ask(at, text=f"指標{n}", kind="kpi") for n in range(2)]
    pens = []
    for number, email in enumerate(evening.emails):
        page = await opens(PHONE, await people.session(email))
        await page.goto(evening.roundtable)
        pens.append(Pen(page, f"p{number}", [each["id"] for each in items], Random(SEED + number)))

    await asyncio.gather(*(pen.write_often(EDITS) for pen in pens))
    for pen in pens:
        await pen.come_back()

    shown = [await pen.shown() for pen in pens]
    for _look in range(30):
        if shown == [shown[0]] * len(pens):
            break
        await asyncio.sleep(1)
        shown = [await pen.shown() for pen in pens]
    assert shown == [shown[0]] * len(pens)
    kept = ""
    for each in items:
        await pens[0].page.goto(f"/items/{each['id']}/history")
        kept += await pens[0].page.locator("ol.history").inner_text()
    typed = [text for pen in pens for text in pen.typed]
    assert [text for text in typed if text not in kept] == []
    assert len(typed) > 3 * EDITS
    await expect(pens[0].page.locator("ol.history")).to_be_visible()
