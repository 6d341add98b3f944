"""The projector: read from the last row, driven from a phone, and back by itself."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.people import TONIGHT
from tests.browser.small_evening import small_evening
from tests.browser.timers import A_GLANCE, ends_at, left

pytestmark = pytest.mark.browser

STAGE = f"/events/{TONIGHT}/stage"
SHOWN = ("evening", "welcome", "seats", "sheets", "order", "themes", "questions", "thanks")
TOO_SMALL = """() => {
  const walker = document.createTreeWalker(document.querySelector("#stage"), NodeFilter.SHOW_TEXT);
  const small = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    const is_seen = node.textContent.trim() && parent.getClientRects().length;
    if (!is_seen || parent.closest(".for-ears")) continue;
    const size = parseFloat(getComputedStyle(parent).fontSize);
    if (size < innerHeight * 0.04 - 0.01) small.push(node.textContent.trim());
  }
  return small;
}"""
FIVE_MINUTES_FAST = "const real = Date.now.bind(Date); Date.now = () => real() + 300000;"


@pytest.fixture
async def projector(opens, people):
    """The projector of tonight; nobody presents, so the only clock is the one of the round."""
    await people.ask(f"/api/v1{STAGE}", shows="evening")
    page = await opens(DESKTOP, await people.organiser())
    await page.goto(STAGE)
    return page


async def test_every_word_has_four_hundredths_of_the_height(projector, people):
    turns = (await people.ask(f"/api/v1{STAGE}/control"))["turns"]
    wishes = [{"shows": each} for each in SHOWN]
    wishes.append({"shows": "roundtable", "roundtable": turns[0]["roundtable"]})

    small = {}
    for wish in wishes:
        await people.ask(f"/api/v1{STAGE}", **wish)
        await projector.goto(STAGE)
        small[wish["shows"]] = await projector.evaluate(TOO_SMALL)

    assert small == {wish["shows"]: [] for wish in wishes}


async def test_a_phone_whose_clock_is_wrong_counts_the_same_seconds(projector, opens, people):
    await people.ask(f"/api/v1/events/{TONIGHT}/rounds/2/opening", minutes=20)
    turns = (await people.ask(f"/api/v1{STAGE}/control"))["turns"]
    phone = await opens(PHONE, await people.organiser())
    await phone.add_init_script(FIVE_MINUTES_FAST)
    await phone.goto(f"/roundtables/{turns[0]['roundtable']}")
    await projector.goto(STAGE)

    there, here = [await ends_at(page) for page in (projector, phone)]

    assert abs(there - here) <= 1 + A_GLANCE
    assert 18 * 60 < await left(phone) <= 20 * 60


async def test_a_phone_whose_scripts_come_late_counts_the_same_seconds(projector, opens, people):
    await people.ask(f"/api/v1/events/{TONIGHT}/rounds/2/opening", minutes=20)
    turns = (await people.ask(f"/api/v1{STAGE}/control"))["turns"]
    phone = await opens(PHONE, await people.organiser())

    async def come_late(route):
        await asyncio.sleep(4)
        await route.continue_()

    await phone.route("**/main-*.js", come_late)
    await phone.goto(f"/roundtables/{turns[0]['roundtable']}", wait_until="commit")
    await projector.goto(STAGE)
    await expect(phone.locator("html.scripted")).to_have_count(1, timeout=20_000)

    there, here = [await ends_at(page) for page in (projector, phone)]

    assert abs(there - here) <= 1 + A_GLANCE


async def test_after_a_lost_network_the_projector_shows_what_is_on_now(projector, people):
    await expect(projector.locator("html[data-awaits]")).to_have_count(1)  # its worker has come
    await projector.context.set_offline(True)
    await people.ask(f"/api/v1{STAGE}", shows="thanks")
    await expect(projector.locator("#stage .address")).to_have_count(0)

    await projector.context.set_offline(False)

    await expect(projector.locator("#stage .address")).to_be_visible(timeout=30_000)


async def test_one_large_button_on_the_phone_moves_the_projector(projector, opens, people):
    await people.ask(f"/api/v1{STAGE}", shows="evening")
    phone = await opens(PHONE, await people.organiser())
    await phone.goto(f"{STAGE}/control")

    await phone.locator(".button.wide").tap()

    await expect(phone.locator(".button.wide")).to_have_text("発表の順番を映す")
    await expect(projector.locator("#stage h1")).to_contain_text("ありがとう")


async def test_a_few_words_fill_the_wall(opens, people):
    _made, page = await one_line_is_presented(opens, people)

    await expect(page.locator(".middle")).to_have_attribute("data-fit", "grand")

    size = await page.locator(".said li").evaluate(
        "(it) => parseFloat(getComputedStyle(it).fontSize)"
    )
    assert size >= 0.07 * DESKTOP["viewport"]["height"]


async def test_who_claps_and_goes_on_at_once_has_clapped(opens, people):
    made, page = await one_line_is_presented(opens, people)
    phone = await opens(PHONE, await people.session(made.emails[0]))
    await phone.goto(f"/events/{made.slug}/now")
    applause = phone.get_by_role("button", name="拍手")

    await applause.tap()
    await applause.tap()
    await phone.goto("/events")

    await expect(page.locator(".wave")).to_have_attribute("data-claps", "2")


async def one_line_is_presented(opens, people):
    """An evening whose only roundtable presents its only line, and the projector of it."""
    made = await small_evening(people, range(24, 28), minutes=20)
    at = f"/api/v1/events/{made.slug}"
    await people.ask(f"{at}/rounds/1/opening", minutes=20)
    await people.ask(f"/api/v1{made.roundtable}/items", text="一行だけ")
    await people.ask(f"{at}/stage/presentation", roundtable=made.roundtable.split("/")[-1])
    page = await opens(DESKTOP, await people.organiser())
    await page.goto(f"/events/{made.slug}/stage")
    return made, page
