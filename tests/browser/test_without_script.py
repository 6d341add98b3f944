"""Without JavaScript every word is there, and everything can be done."""

import pytest
from playwright.async_api import expect

from tests.browser.addresses import HELD
from tests.browser.letters import path_in_mail
from tests.browser.people import NEXT

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("path", [f"/events/{NEXT}", f"/events/{HELD}", f"/reports/{HELD}"])
async def test_a_reader_sees_the_same_words_with_and_without_script(opens, device, path):
    pages = [await opens(device, java_script_enabled=on) for on in (True, False)]

    for page in pages:
        await page.goto(path)

    await expect(pages[0].locator("#photos[hx-get]")).to_have_count(0)
    with_script, without = [await words_of(page) for page in pages]
    assert without == with_script
    assert len(without) > 500


async def words_of(page):
    """What the page says; the photos aside, which come by their own address or by a link to it."""
    said = await page.locator("main").inner_text()
    for photos in await page.locator("#photos").all():
        said = said.replace(await photos.inner_text(), "")
    return " ".join(said.split())


async def test_a_guest_registers_and_cancels(opens, community, device):
    page = await opens(device, java_script_enabled=False)
    email = f"minato{device['viewport']['width']}@example.jp"
    await page.goto(f"/events/{NEXT}/registrations/new")
    await page.get_by_role("link", name="選ぶ").first.click()
    await page.get_by_label("お名前").fill("早川 湊")
    await page.get_by_label("メールアドレス").fill(email)

    await page.get_by_role("button", name="申し込む").click()

    await page.goto(await path_in_mail(community.mail, email, "/tickets/"))
    await expect(page.locator(".ticket .name")).to_have_text("早川 湊")

    await page.get_by_role("link", name="参加をキャンセルする").click()
    await page.get_by_role("button", name="参加をキャンセルする").click()

    await expect(page.get_by_text("お申し込みをキャンセルしました。")).to_be_visible()
