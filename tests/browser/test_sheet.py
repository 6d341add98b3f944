"""Two people write on one sheet at once, each on a phone, and nobody's words are lost."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.people import TONIGHT

pytestmark = pytest.mark.browser


@pytest.fixture
async def phones(opens, people):
    """Two phones of people who sit together; a new card lies before them."""
    emails = (await people.sitting_together())[:2]
    pages = [await opens(PHONE, await people.session(email)) for email in emails]
    for page in pages:
        await page.goto(f"/events/{TONIGHT}/seat")
        await page.get_by_role("link", name="テーブルのシートに書く").tap()
    mine = pages[0]
    before = await mine.locator(".item").count()
    await mine.get_by_label("ひとこと書く").fill("解約の前に減る数字")
    await mine.get_by_role("button", name="KPIカード").tap()
    await expect(mine.locator(".item")).to_have_count(before + 1)
    card = await mine.locator(".item").last.get_attribute("id")
    return [page.locator(f"#{card}") for page in pages]


async def test_what_two_people_write_in_two_fields_is_all_saved(phones):
    mine, theirs = phones

    await asyncio.gather(
        mine.get_by_label("計算式").fill("ログイン日数 ÷ 営業日数"),
        theirs.get_by_label("つながる目標").fill("更新率"),
    )

    for phone in phones:
        await expect(phone.get_by_label("計算式")).to_have_value("ログイン日数 ÷ 営業日数")
        await expect(phone.get_by_label("つながる目標")).to_have_value("更新率")
    await expect(mine.page.locator(".saving")).to_have_text("保存しました")
    await mine.page.reload()
    await expect(mine.get_by_label("つながる目標")).to_have_value("更新率")
    await expect(mine.get_by_label("計算式")).to_have_value("ログイン日数 ÷ 営業日数")


async def test_two_texts_for_one_field_are_both_shown_and_both_can_be_kept(phones):
    mine, theirs = (phone.get_by_label("計算式") for phone in phones)
    await theirs.focus()
    await mine.fill("ログイン日数")
    await expect(mine).to_have_attribute("data-state", "saved")

    await theirs.fill("問い合わせ件数")

    clash = phones[1].get_by_role("alertdialog")
    await expect(clash.locator("blockquote")).to_have_text(["ログイン日数", "問い合わせ件数"])
    await clash.get_by_role("button", name="両方を残す").tap()
    await mine.blur()
    for field in (theirs, mine):
        await expect(field).to_have_value("ログイン日数\n問い合わせ件数")


async def test_what_changes_while_an_answer_is_on_its_way_is_asked_for_again(phones):
    mine, theirs = phones
    asked, released = asyncio.Event(), asyncio.Event()

    async def arrive_late(route):
        older = await route.fetch()
        asked.set()
        await released.wait()
        await route.fulfill(response=older)

    await mine.page.route("**/sheet.json", arrive_late, times=1)
    await mine.get_by_label("計算式").focus()
    await mine.get_by_label("計算式").blur()
    await asked.wait()

    async with mine.page.expect_request("**/sheet.json", timeout=15_000):
        await theirs.get_by_label("つながる目標").fill("更新率")
        await expect(theirs.get_by_label("つながる目標")).to_have_attribute("data-state", "saved")
        await asyncio.sleep(1)  # the hint comes while the older answer is held back
        released.set()

    await expect(mine.get_by_label("つながる目標")).to_have_value("更新率")


async def test_what_is_written_without_network_is_sent_as_soon_as_there_is_one(phones):
    mine, theirs = (phone.get_by_label("計算式") for phone in phones)
    saying = phones[0].page.locator(".saving")
    await mine.page.context.set_offline(True)

    await mine.fill("未回答の問い合わせ")

    await expect(saying).to_have_text("つながりしだい送ります")
    await mine.page.context.set_offline(False)
    await expect(saying).to_have_text("保存しました")
    await expect(theirs).to_have_value("未回答の問い合わせ")


async def test_words_that_are_being_composed_stay_as_they_are(phones):
    mine, theirs = phones
    composed = mine.get_by_label("計算式")
    await composed.focus()
    keyboard = await mine.page.context.new_cdp_session(mine.page)
    await keyboard.send(
        "Input.imeSetComposition", {"text": "けいぞく", "selectionStart": 4, "selectionEnd": 4}
    )

    await theirs.get_by_label("つながる目標").fill("更新率")

    await expect(mine.get_by_label("つながる目標")).to_have_value("更新率")
    await expect(composed).to_have_value("けいぞく")
    await expect(composed).to_have_attribute("data-composing", "")
    await expect(theirs.get_by_label("計算式")).to_have_value("")
    await keyboard.send("Input.insertText", {"text": "継続"})
    await expect(theirs.get_by_label("計算式")).to_have_value("継続")
    await expect(composed).to_have_value("継続")


async def test_a_line_written_without_network_is_kept_and_sent_when_there_is_one(phones):
    mine, theirs = (phone.page for phone in phones)
    await mine.context.set_offline(True)
    box = mine.get_by_label("ひとこと書く")
    await box.fill("地下で書いた一行")
    await mine.get_by_role("button", name="書き込む").tap()
    await expect(mine.locator(".unsent")).to_contain_text("地下で書いた一行")
    await box.fill("書きかけの一行")

    await mine.context.set_offline(False)
    await expect(theirs.locator(".items textarea").filter(has_text="地下")).to_have_count(1)
    await expect(mine.locator(".unsent")).to_be_empty()
    await mine.reload()

    await expect(box).to_have_value("書きかけの一行")
    written = mine.locator(".items textarea").filter(has_text="地下で書いた一行")
    await expect(written).to_have_count(1)


async def test_the_others_see_who_is_writing(phones):
    mine, theirs = phones
    await expect(theirs.page.locator(".writing")).to_be_empty()

    await mine.get_by_label("計算式").press_sequentially("ログイン日数", delay=900)

    await expect(theirs.page.locator(".writing")).to_contain_text("書いています")
    await expect(mine.page.locator(".writing")).to_be_empty()
