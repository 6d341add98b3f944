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
