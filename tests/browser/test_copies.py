"""An address that is there to be passed on is copied with one tap."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE

pytestmark = pytest.mark.browser


async def test_a_private_address_is_copied_with_one_tap(opens, people):
    session = await people.session((await people.sitting_together())[0])
    page = await opens(PHONE, session, permissions=["clipboard-read", "clipboard-write"])
    await page.goto("/registrations")
    await page.get_by_role("button", name="フィードを作る").tap()
    address = await page.locator("[name=feed]").input_value()

    await page.get_by_role("button", name="コピー").tap()

    await expect(page.get_by_role("button", name="コピーしました")).to_be_visible()
    assert await page.evaluate("navigator.clipboard.readText()") == address


async def test_the_button_stays_when_the_part_around_it_comes_anew(opens, people):
    evening = await people.an_evening("together")
    await people.ask(f"/api/v1{evening}/publication", now=True)
    session = await people.session("guest3@example.jp")
    async with people.browser(session) as browser:
        asked = {"group_size": "3", "photo_wish": "unknown"}
        ticket = (await browser.post(f"{evening}/registrations", data=asked)).headers["location"]
    page = await opens(PHONE, session)
    await page.goto(ticket)
    link = await page.locator("[name=link][readonly]").input_value()
    await expect(page.get_by_role("button", name="コピー")).to_be_visible()

    async with people.browser() as browser:
        joins = {"name": "七海", "email": "nanami@example.jp", "group": link}
        await browser.post(f"{evening}/registrations", data=joins)

    await expect(page.get_by_text("3名中2名が申し込み済みです。")).to_be_visible()
    await expect(page.get_by_role("button", name="コピー")).to_be_visible()
