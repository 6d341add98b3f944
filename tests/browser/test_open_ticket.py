"""A ticket that stays open on a phone follows the evening, and keeps what was unfolded."""

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.letters import path_in_mail

pytestmark = pytest.mark.browser

GUEST = {"name": "灯", "email": "open-ticket@example.jp"}


async def test_an_open_ticket_offers_nothing_more_once_the_evening_is_called_off(
    opens, community, people
):
    evening = await people.an_evening("open-ticket")
    await people.filled(f"{evening}/publication")
    async with people.browser() as browser:
        await browser.post(f"{evening}/registrations", data=GUEST)
    page = await opens(PHONE)
    await page.goto(await path_in_mail(community.mail, GUEST["email"], "/tickets/"))
    together = page.locator("details", has_text="ほかの方といっしょに参加する")
    await together.locator("summary").tap()

    await people.filled(f"{evening}/places", name="聴講", capacity="3")
    await expect(page.locator("details", has_text="参加枠を変更する")).to_be_visible()
    await expect(together).to_have_attribute("open", "")
    await people.filled(f"{evening}/calling-off", reason="台風のため")

    await expect(page.get_by_text("台風のため")).to_be_visible()
    await expect(together).to_have_count(0)
    await expect(page.get_by_role("link", name="参加をキャンセルする")).to_have_count(0)
