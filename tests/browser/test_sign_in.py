"""Somebody asks for a link on a laptop and opens the mail on the phone."""

import re

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.letters import path_in_mail
from tests.browser.people import ORGANISER

pytestmark = pytest.mark.browser


async def test_the_mail_is_opened_on_the_phone_and_the_laptop_is_signed_in(opens, community):
    laptop, phone = await opens(DESKTOP), await opens(PHONE)
    await laptop.goto("/sign-in?next=/members")
    await laptop.get_by_label("メールアドレス").fill(ORGANISER)
    await laptop.get_by_role("button", name="リンクをメールで受け取る").click()
    await expect(laptop.get_by_label("6桁の数字")).to_be_visible()
    await phone.goto(await path_in_mail(community.mail, ORGANISER, "/sign-in/"))
    await phone.get_by_role("button", name="数字を表示する").click()
    digits = phone.locator(".digits")
    await expect(digits).to_have_text(re.compile(r"^\d{3} \d{3}$"))

    await laptop.get_by_label("6桁の数字").fill("12")
    await laptop.get_by_role("button", name="ログイン").click()
    await expect(laptop.get_by_role("alert")).to_contain_text("数字が違うか")
    await laptop.get_by_label("6桁の数字").fill(await digits.inner_text())
    await laptop.get_by_role("button", name="ログイン").click()

    await expect(laptop).to_have_url(re.compile("/members$"))
    await phone.reload()
    await expect(phone.get_by_text("このリンクは使用済みか")).to_be_visible()
    await laptop.goto("/me/sign-in")
    await expect(laptop.get_by_text("このブラウザー", exact=True)).to_be_visible()
