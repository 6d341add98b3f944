"""Money at the door: a ticket is scanned, what is due is taken, and the till adds it up."""

import base64
import os
import re

import pytest
from playwright.async_api import expect

from tests.browser.camera import show_nothing
from tests.browser.people import NEXT

pytestmark = pytest.mark.browser

DOOR = f"/events/{NEXT}/door"
SMALLEST = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "locale": "en-GB"}


@pytest.fixture
async def door(opens, people, device, film):
    """The organiser's device, with the scanner open and all it needs kept on it."""
    show_nothing(film)
    page = await opens(device, await people.organiser())
    await page.goto(f"{DOOR}/scan")
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    return page


async def registered(people):
    """Somebody who still has to pay: their registration, with their name."""
    name = f"西野 {base64.b32encode(os.urandom(5)).decode()}"
    wish = {"name": name, "email": f"{name[3:].lower()}@example.jp"}
    return {**await people.ask(f"/api/v1/events/{NEXT}/registrations", **wish), "name": name}


async def comes(people, door):
    """They show their ticket: who it is, and their row in the scanner's list."""
    made = await registered(people)
    await door.get_by_label("チケット番号").fill(made["ticket"])
    await door.get_by_role("button", name="受付する").click()
    return made, door.locator("[data-recent] > li").filter(has_text=made["name"])


async def account(people, made):
    return await people.ask(f"/api/v1/registrations/{made['id']}/payments")


async def in_the_till(people):
    return (await people.ask(f"/api/v1/events/{NEXT}/till"))["taken_yen"]


async def test_what_is_due_is_shown_taken_with_a_tap_and_counted_in_the_till(door, people):
    before = await in_the_till(people)
    made, row = await comes(people, door)
    due = (await account(people, made))["due_yen"]
    result = door.locator(".door-result")
    await expect(result).to_have_attribute("data-outcome", "welcome")
    await expect(result.locator(".sentence")).to_contain_text(f"{due:,}円")

    await row.get_by_role("button", name=f"{due:,}円").click()
    await expect(row.get_by_role("button", name="支払い済み")).to_be_disabled()
    await door.goto(f"/events/{NEXT}/till")

    paid = await account(people, made)
    assert (due > 0, paid["due_yen"], paid["paid_yen"]) == (True, 0, due)
    total = door.locator(".counts .count").last
    await expect(total).to_contain_text(f"{before + due:,}円")
    is_here = (await people.ask(f"/api/v1/events/{NEXT}/door?q={made['name']}"))["people"]
    assert [each["at"] is not None for each in is_here] == [True]


async def test_the_change_is_worked_out_for_who_hands_over_a_note(door, people):
    made, row = await comes(people, door)
    due = (await account(people, made))["due_yen"]

    await row.get_by_role("link", name="おつり・ほか").click()
    await door.get_by_label("お預かり").fill("10000")
    await door.get_by_role("button", name=re.compile(f"{due:,}円")).click()

    await expect(door.get_by_text(f"おつりは{10000 - due:,}円です。")).to_be_visible()
    assert (await account(people, made))["paid_yen"] == due


async def test_without_network_it_says_so_and_takes_it_when_it_is_back(door, people):
    made, row = await comes(people, door)
    due = (await account(people, made))["due_yen"]
    take = row.get_by_role("button", name=f"{due:,}円")
    await door.context.set_offline(True)

    await take.click()
    await expect(row.get_by_role("alert")).to_contain_text(
        "電波がないため、受け取りを記録できません"
    )
    unpaid = (await account(people, made))["paid_yen"]
    await door.context.set_offline(False)
    await take.click()

    await expect(row.get_by_role("button", name="支払い済み")).to_be_disabled()
    await expect(row.get_by_role("alert")).to_have_text("")
    assert (unpaid, (await account(people, made))["paid_yen"]) == (0, due)


async def test_who_is_let_in_without_network_is_told_what_to_pay_and_when(door, people):
    made = await registered(people)
    await door.reload()
    await expect(door.locator("[data-list]")).to_contain_text("電波がなくても受付できます")
    await door.context.set_offline(True)

    await door.get_by_label("チケット番号").fill(made["ticket"])
    await door.get_by_role("button", name="受付する").click()

    sentence = door.locator(".door-result .sentence")
    await expect(sentence).to_contain_text("受け取りの記録は、電波が戻ってからお願いします")
    row = door.locator("[data-recent] > li").filter(has_text=made["name"])
    await expect(row.get_by_role("link", name="おつり・ほか")).to_have_count(0)
    await door.context.set_offline(False)


async def test_the_row_of_who_still_pays_fits_on_the_smallest_phone(opens, people, film):
    show_nothing(film)
    page = await opens(SMALLEST, await people.organiser())
    await page.goto(f"{DOOR}/scan")
    await expect(page.locator("[data-kept=true]")).to_be_visible()
    made = await registered(people)

    await page.get_by_label("Ticket number").fill(made["ticket"])
    await page.get_by_role("button", name="Check in").click()

    row = page.locator("[data-recent] > li").filter(has_text=made["name"])
    await expect(row.get_by_role("button", name="Undo")).to_be_visible()
    await expect(row.get_by_role("link", name="Other ways")).to_be_visible()
    assert await page.evaluate("document.documentElement.scrollWidth") == 360
