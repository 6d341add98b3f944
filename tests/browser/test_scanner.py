"""The scanner as whoever holds it meets it: after a reload, without network, on a phone."""

import asyncio
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.people import NEXT
from tests.browser.test_door_alone import SCANNER, a_ticket, gate, is_here, scan, sees

__all__ = ["gate"]

pytestmark = pytest.mark.browser


async def test_the_last_ten_are_there_after_a_reload_and_can_be_undone(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await sees(await scan(page, ticket), "welcome", name)

    await page.reload()
    row = page.locator("[data-recent] > li").filter(has_text=name)
    await row.get_by_role("button", name="取り消す").click()

    await expect(row).to_have_attribute("data-outcome", "undone")
    await page.get_by_label("チケット番号").fill(ticket)
    await page.get_by_role("button", name="受付する", exact=True).click()
    await sees(page.locator(".door-result"), "welcome", name)


async def test_whoever_came_in_online_is_undone_without_network_as_well(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await sees(await scan(page, ticket), "welcome", name)
    assert await is_here(people, name) == [True]
    await page.context.set_offline(True)

    row = page.locator("[data-recent] > li").first
    await row.get_by_role("button", name="取り消す").click()

    await expect(row).to_have_attribute("data-outcome", "undone")
    await page.context.set_offline(False)
    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [False]


@pytest.mark.parametrize("is_away", [False, True])
async def test_whom_another_gate_let_in_is_undone_after_a_reload(gate, people, is_away):
    ticket, name = await a_ticket(people)
    page = await gate()
    await people.ask("/api/v1/checkins", ticket=ticket)
    await sees(await scan(page, ticket), "already", name)
    await page.reload()
    row = page.locator("[data-recent] > li").filter(has_text=name)
    await expect(row).to_be_visible()
    await page.context.set_offline(is_away)

    await row.get_by_role("button", name="取り消す").click()

    await expect(row).to_have_attribute("data-outcome", "undone")
    await page.context.set_offline(False)
    await expect(page.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [False]


async def test_who_comes_while_the_page_starts_stands_there_once(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    names_go, answer_goes = asyncio.Event(), asyncio.Event()
    await page.route("**/door/names", until(names_go))
    await page.route("**/checkins", until(answer_goes))
    await page.reload()
    async with page.expect_request("**/checkins"):
        await scan(page, ticket)
    rows = page.locator("[data-recent] > li")
    names_go.set()
    await expect(rows.first).to_be_visible()

    answer_goes.set()

    await sees(page.locator(".door-result"), "welcome", name)
    await expect(rows).to_have_count(1)


def until(event):
    """Keeps a request waiting until this has happened."""

    async def waits(route):
        await event.wait()
        await route.continue_()

    return waits


async def test_a_link_that_opens_elsewhere_is_left_to_the_browser(gate):
    page = await gate()
    await page.context.set_offline(True)

    kept = [
        await page.get_by_role("link", name="名簿へ").evaluate(IS_KEPT, {"shiftKey": shift})
        for shift in (False, True)
    ]

    assert kept == [True, False]


IS_KEPT = """(link, keys) => {
  let isKept;
  const last = (event) => ((isKept = event.defaultPrevented), event.preventDefault());
  addEventListener("click", last, { once: true });
  link.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, ...keys }));
  return isKept;
}"""


async def test_without_network_it_says_what_goes_on_and_no_link_leads_away(gate, people):
    _ticket, name = await a_ticket(people)
    page = await gate()
    await expect(page.locator("[data-away]")).to_be_hidden()
    await page.context.set_offline(True)
    await page.get_by_label("名前・会社名・番号").fill("だれも知らない人")

    await page.get_by_role("link", name="当日参加を追加").click()

    await expect(page.locator("[data-away]")).to_be_focused()
    await expect(page.locator("[data-away]")).to_contain_text("名前での受付は続けられます")
    assert page.url.endswith(SCANNER)
    await page.context.set_offline(False)

    await page.get_by_role("link", name="当日参加を追加").click()

    name_field = page.locator("#walk-in").get_by_label("お名前")
    await expect(name_field).to_have_value("だれも知らない人")
    assert await is_here(people, name) == [False]


async def test_a_number_that_is_on_no_list_asks_for_the_name(gate):
    page = await gate()
    await page.context.set_offline(True)

    result = await scan(page, "7K2M-Q4TX")

    await sees(result, "kept", "7K2M-Q4TX")
    await expect(result.locator(".sentence")).to_contain_text("お名前を確かめてください")


async def test_a_number_that_cannot_be_checked_says_so(gate):
    page = await gate()
    await page.context.set_offline(True)
    await page.reload()

    result = await scan(page, "7K2M-Q4TX")

    await sees(result, "kept", "7K2M-Q4TX")
    await expect(result.locator(".sentence")).to_contain_text("この端末では番号を確かめられません")


async def test_times_are_the_evenings_on_a_device_from_elsewhere(opens, people, film):
    ticket, name = await a_ticket(people)
    page = await opens(PHONE, await people.organiser(), timezone_id="America/Lima")
    await page.goto(f"/events/{NEXT}/door/scan")
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    began = datetime.now(ZoneInfo("Asia/Tokyo"))
    await sees(await scan(page, ticket), "welcome", name)
    minutes = {f"{at:%H:%M}" for at in (began, datetime.now(began.tzinfo))}
    online = await page.locator("[data-recent] .meta").first.inner_text()
    await page.context.set_offline(True)

    await sees(await scan(page, ticket), "already", name)

    sentence = await page.locator(".door-result .sentence").inner_text()
    assert {online, sentence.split("に")[0]} <= minutes


async def test_the_row_to_undo_is_on_the_first_screen_of_a_phone(gate, people):
    wish = {"name": "西野 花", "email": "hana-first@example.jp"}
    ticket = (await people.ask(f"/api/v1/events/{NEXT}/registrations", **wish))["ticket"]
    page = await gate()

    await sees(await scan(page, ticket), "welcome", "西野 花")
    await page.evaluate("scrollTo(0, 0)")

    seen = page.locator("[data-recent] > li .title").first
    assert (await seen.bounding_box())["y"] < PHONE["viewport"]["height"] - 20


async def test_two_tabs_of_one_device_agree_on_what_is_not_sent(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    beside = await page.context.new_page()
    await beside.goto(SCANNER)
    await expect(beside.locator("[data-kept=true]")).to_be_visible()
    await page.context.set_offline(True)

    await sees(await scan(page, ticket), "welcome", name)
    await sees(await scan(beside, ticket), "already", name)
    await expect(beside.locator("[data-unsent]")).to_have_text("未送信 2 件")
    await page.context.set_offline(False)

    for each in (page, beside):
        await expect(each.locator("[data-unsent]")).to_be_hidden()
    assert await is_here(people, name) == [True]


async def test_a_device_that_is_signed_out_is_not_told_that_it_has_no_network(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    await page.reload()
    await expect(page.locator("[data-list]")).to_contain_text("電波がなくても受付できます")
    await page.context.clear_cookies()

    await sees(await scan(page, ticket), "welcome", name)

    await expect(page.locator("[data-signed-out]")).to_be_visible()
    await expect(page.locator("[data-away]")).to_be_hidden()


async def test_the_card_no_longer_welcomes_whoever_was_undone(gate, people):
    ticket, name = await a_ticket(people)
    page = await gate()
    card = await scan(page, ticket)
    await sees(card, "welcome", name)

    row = page.locator("[data-recent] > li").filter(has_text=name)
    await row.get_by_role("button", name="取り消す").click()

    await sees(card, "undone", name)
    await expect(card.locator(".sentence")).to_have_text("取り消しました")
    await expect(card.locator(".mark")).to_be_empty()
