"""A hardware scanner types like a keyboard, wherever the page is."""

import pytest
from playwright.async_api import expect

from tests.browser.camera import show_nothing
from tests.browser.people import NEXT
from tests.browser.test_door_alone import a_registration

pytestmark = pytest.mark.browser


async def test_what_a_hardware_scanner_types_is_a_ticket(opens, people, device, film):
    show_nothing(film)
    page = await opens(device, await people.organiser())
    made, name = await a_registration(people)
    await page.goto(f"/events/{NEXT}/door/scan")
    await expect(page.locator("[data-kept=true]")).to_be_visible()

    for outcome in ("welcome", "already"):
        await page.locator("h1").click()
        await page.keyboard.type(made["ticket"])
        await page.keyboard.press("Enter")

        result = page.locator(".door-result")
        await expect(result).to_have_attribute("data-outcome", outcome)
        await expect(result.locator(".name")).to_contain_text(name)
