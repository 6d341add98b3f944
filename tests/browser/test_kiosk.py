"""A tablet at the entrance: a ticket before its camera, with and without network."""

from itertools import count

import pytest
from playwright.async_api import expect

from tests.browser.camera import show, show_nothing
from tests.browser.conftest import PHONE
from tests.browser.people import NEXT, TONIGHT
from tests.browser.test_door_alone import EVERYTHING_KEPT, a_registration, is_here

pytestmark = pytest.mark.browser

TABLET = {"viewport": {"width": 820, "height": 1180}, "has_touch": True}
PIN = "2468"
OTHERS = count(30)  # each sets up one tablet, and is signed out of it


@pytest.fixture
def held_up(opens, people, film):
    """Somebody holds up the ticket of this registration."""

    async def held(registration):
        ticket = await opens(PHONE, await people.organiser())
        await ticket.goto(f"/registrations/{registration}")
        show(await ticket.locator(".qr").screenshot(), film)

    return held


@pytest.fixture
def tablet(opens, people):
    """Sets a tablet up by its own form."""

    async def opened(event):
        email = f"guest{next(OTHERS)}@example.jp"
        await people.ask(f"/api/v1/events/{event}/roles", email=email, role="organiser")
        page = await opens(TABLET, await people.session(email))
        await page.goto(f"/events/{event}/door/kiosk")
        await page.get_by_label("タブレットの名前").fill("入口の端末")
        await page.get_by_label("暗証番号").fill(PIN)
        await page.get_by_role("button", name="はじめる").click()
        await expect(page.locator("[data-kiosk]")).to_be_visible()
        del people.sessions[email]  # it has ended with the setting up
        return page

    return opened


async def sitting(people):
    """Somebody who sits at a roundtable tonight, and its letter."""
    roundtable = (await people.open_round())["roundtables"][0]
    return roundtable["chairs"][0], roundtable["letter"]


async def test_whoever_holds_up_a_ticket_reads_their_roundtable(tablet, held_up, people):
    guest, letter = await sitting(people)
    await held_up(guest["registration"])

    page = await tablet(TONIGHT)

    result = page.locator(".door-result")
    await expect(result.locator(".name")).to_have_text(guest["name"])
    await expect(result.locator(".where")).to_have_text(f"テーブル{letter}")


async def test_without_network_it_answers_the_same_from_its_own_list(tablet, held_up, people):
    guest, letter = await sitting(people)
    await held_up(guest["registration"])
    page = await tablet(TONIGHT)
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    await page.context.set_offline(True)

    await page.reload()

    result = page.locator(".door-result")
    await expect(result.locator(".name")).to_have_text(guest["name"])
    await expect(result.locator(".where")).to_have_text(f"テーブル{letter}")


async def test_who_came_without_network_is_told_when_it_is_back(tablet, held_up, people):
    made, name = await a_registration(people)
    page = await tablet(NEXT)
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    await page.context.set_offline(True)
    await page.close()
    await held_up(made["id"])
    page = await page.context.new_page()

    await page.goto("/kiosk")

    await expect(page.locator(".door-result")).to_have_attribute("data-outcome", "welcome")
    await expect(page.locator(".door-result .name")).to_have_text(name)
    assert await is_here(people, name) == [False]
    assert name not in await page.evaluate(EVERYTHING_KEPT)
    await page.context.set_offline(False)
    for _turn in range(80):
        if await is_here(people, name) == [True]:
            break
        await page.wait_for_timeout(100)
    assert await is_here(people, name) == [True]


async def test_the_pin_is_asked_of_the_server_alone(tablet, held_up, people):
    made, _name = await a_registration(people)
    await held_up(made["id"])
    page = await tablet(NEXT)
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    await page.context.set_offline(True)

    await page.get_by_role("link", name="担当者").click()
    await page.get_by_role("dialog").get_by_label("暗証番号").fill(PIN)
    await page.get_by_role("button", name="終わる").click()
    await expect(page.get_by_text("電波が戻ってから、もう一度お試しください。")).to_be_visible()

    await page.context.set_offline(False)
    await page.get_by_role("button", name="終わる").click()
    await page.wait_for_url(f"**/events/{NEXT}/door")


async def test_a_ticket_does_not_interrupt_who_types_the_pin(tablet, held_up, people):
    made, name = await a_registration(people)
    await held_up(made["id"])
    page = await tablet(NEXT)
    await expect(page.locator(".door-result .name")).to_have_text(name)
    await page.get_by_role("link", name="担当者").click()
    await page.get_by_label("暗証番号").fill("24")

    await page.locator(".door-result").evaluate(ANSWERED_AGAIN)

    await expect(page.get_by_label("暗証番号")).to_have_value("24")
    await expect(page.get_by_role("dialog")).to_be_visible()


ANSWERED_AGAIN = """(result) => new Promise((done) => {
  const watch = () => result.dataset.outcome && done();
  new MutationObserver(watch).observe(result, { attributeFilter: ["data-outcome"] });
})"""


@pytest.mark.parametrize("closes", ["by hand", "by itself"])
async def test_nobody_finds_digits_that_somebody_else_typed(tablet, film, closes):
    show_nothing(film)
    page = await tablet(NEXT)
    pin, dialog = page.get_by_label("暗証番号"), page.get_by_role("dialog")
    await page.clock.install()
    await page.get_by_role("link", name="担当者").click()
    await pin.fill(PIN)

    if closes == "by hand":
        await dialog.get_by_role("link", name="閉じる").click()
    else:
        await page.clock.fast_forward("00:21")

    await expect(dialog).to_be_hidden()
    await page.get_by_role("link", name="担当者").click()
    await expect(pin).to_have_value("")


async def test_a_wrong_pin_leaves_it_ready_for_the_next_guest(tablet, held_up, people, film):
    guest, _letter = await sitting(people)
    show_nothing(film)
    page = await tablet(TONIGHT)
    await page.get_by_role("link", name="担当者").click()
    await page.get_by_label("暗証番号").fill("9999")
    await held_up(guest["registration"])

    await page.get_by_role("button", name="終わる").click()

    await expect(page.locator(".door-result .name")).to_have_text(guest["name"])
    await expect(page.get_by_role("dialog")).to_be_hidden()
    assert page.url.endswith("/kiosk")
