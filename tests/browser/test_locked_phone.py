"""A phone that lay locked in a pocket: what was typed on it is not lost, whatever came since."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.small_evening import small_evening

pytestmark = pytest.mark.browser

FIELD = ".items [data-field=text]"
FROZEN, ACTIVE = ({"state": state} for state in ("frozen", "active"))


@pytest.fixture
async def evening(opens, people):
    """A round that runs, with a line on the sheet of two phones."""
    made = await small_evening(people, range(17, 20), minutes=20)
    at = f"/api/v1/events/{made.slug}/rounds/1"
    await people.ask(f"{at}/opening", minutes=20)
    await people.ask(f"/api/v1{made.roundtable}/items", text="はじめの一行")
    phones = [await opens(PHONE, await people.session(each)) for each in made.emails[:2]]
    for phone in phones:
        await phone.goto(made.roundtable)
    return at, *phones


async def test_words_of_a_phone_that_is_locked_go_out_when_it_is_opened_again(evening):
    _at, mine, theirs = evening
    lock = await mine.context.new_cdp_session(mine)
    await mine.locator(FIELD).fill("ロックする前の一行")
    await lock.send("Page.setWebLifecycleState", FROZEN)
    await mine.wait_for_timeout(3000)

    await lock.send("Page.setWebLifecycleState", ACTIVE)

    await expect(theirs.locator(FIELD)).to_have_value("ロックする前の一行")
    await expect(mine.locator(".saving")).to_have_text("保存しました")


async def test_words_that_came_too_late_for_the_round_are_shown_to_be_copied(evening, people):
    at, mine, _theirs = evening
    await mine.context.set_offline(True)
    await mine.locator(FIELD).fill("間に合わなかった一行")
    await mine.get_by_label("ひとこと書く").fill("間に合わなかった書きかけ")
    await people.ask(f"{at}/closing", now=True)
    await mine.wait_for_timeout(11_000)  # ten seconds after the closing words still count
    await mine.context.set_offline(False)
    await mine.reload()

    left_over = mine.locator(".unsent .item")
    await expect(mine.locator("#main, main")).to_contain_text("はじめの一行")
    for words in ("間に合わなかった一行", "間に合わなかった書きかけ"):
        late = left_over.filter(has_text=words)
        await late.get_by_role("button", name="消す").tap()
        await expect(late).to_have_count(0)
    await mine.reload()
    await expect(mine.locator(".items")).to_contain_text("はじめの一行")
    await expect(left_over).to_have_count(0)
