"""A guest finds an evening, registers without an account, opens the ticket and gives it back."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.letters import mails_to, path_in_mail

pytestmark = pytest.mark.browser


async def test_a_guest_registers_opens_the_ticket_from_the_mail_and_cancels(
    opens, community, device
):
    page = await opens(device)
    email = f"akari{device['viewport']['width']}@example.jp"
    await page.goto("/")
    await page.get_by_role("link", name="お客様の声を、社内でどう生かすか").click()
    prices = page.locator(".kinds li").first
    await expect(prices).to_contain_text("2,000円")
    await expect(prices).to_contain_text("3,000円")
    await page.get_by_role("link", name="申し込む").locator("visible=true").first.click()
    await page.get_by_role("link", name="選ぶ").first.click()
    await page.get_by_label("お名前").fill("森下 灯")
    await page.get_by_label("メールアドレス").fill(email)

    await page.get_by_role("button", name="申し込む").click()

    await expect(page.get_by_role("status").first).to_contain_text(email)
    ticket = await path_in_mail(community.mail, email, "/tickets/")
    await page.goto(ticket)
    await expect(page.locator(".ticket .name")).to_have_text("森下 灯")
    await expect(page.locator(".ticket .code")).to_have_text(re.compile(r"^\w{4}-\w{4}$"))
    await expect(page.locator(".qr svg")).to_be_visible()
    attached = [part.get_filename() for part in next(mails_to(community.mail, email)).walk()]
    assert [name for name in attached if name and name.endswith(".ics")] == ["invite.ics"]

    await page.get_by_role("link", name="参加をキャンセルする").click()
    await page.get_by_role("dialog").get_by_role("button", name="参加をキャンセルする").click()

    await expect(page.get_by_text("お申し込みをキャンセルしました。")).to_be_visible()
    await expect(page.locator(".qr")).to_have_count(0)
