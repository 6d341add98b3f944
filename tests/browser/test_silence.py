"""A round that begins in silence: each alone, then in pairs, then all, led from a phone."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.small_evening import small_evening

pytestmark = pytest.mark.browser


@pytest.fixture
async def evening(opens, people):
    """Two phones at one roundtable, the organiser's phone and the projector, before the round."""
    made = await small_evening(people, range(1, 5), minutes=20, steps="1-2-0")
    phones = []
    for email in made.emails[:2]:
        phones.append(await opens(PHONE, await people.session(email)))
        await phones[-1].goto(made.roundtable)
    desk = await opens(PHONE, await people.organiser())
    await desk.goto(f"/events/{made.slug}/stage/control")
    projector = await opens(DESKTOP, await people.organiser())
    await projector.goto(f"/events/{made.slug}/stage")
    return phones, desk, projector


async def test_what_is_written_in_the_silence_is_seen_by_others_when_it_is_shared(evening):
    (mine, theirs), desk, projector = evening
    for step in ("ようこその画面を映す", "席を映す", "「はじめの問い」を始める"):
        await desk.get_by_role("button", name=step).tap()
    now = "[aria-current=step]"
    for page in (mine, theirs, projector):
        await expect(page.locator(now)).to_contain_text("ひとりで")

    await mine.get_by_label("自分用に書く").fill("わたしだけの考え")
    await mine.get_by_role("button", name="書き込む").tap()
    await expect(mine.locator("#notes")).to_contain_text("わたしだけの考え")
    await expect(projector.locator("#stage")).to_contain_text("いま0件")
    assert "わたしだけ" not in await theirs.content()
    await desk.get_by_role("button", name="この段階を1分のばす").tap()
    await desk.get_by_role("button", name="次の段階へ").tap()

    for page in (mine, theirs, projector):
        await expect(page.locator(now)).to_contain_text("ふたりで")
    await mine.get_by_role("button", name="みんなに見せる", exact=True).tap()
    shared = theirs.locator(".items textarea").filter(has_text="わたしだけの考え")
    await expect(shared).to_have_count(1)
    await desk.get_by_role("button", name="次の段階へ").tap()
    for page in (mine, theirs, projector):
        await expect(page.locator(now)).to_contain_text("みんなで")
    await expect(projector.locator("#stage")).to_contain_text("いま1件")
