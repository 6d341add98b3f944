"""The ticket on the guest's own phone: no sign-in, no signal, and nobody else's things."""

import asyncio
import base64
import os

import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.letters import path_in_mail

pytestmark = pytest.mark.browser

SOMEONE = "guest1@example.jp"
DARK = {"color_scheme": "dark"}


async def a_ticket(people):
    """A registration, the name on it, and the address of its ticket in the mail."""
    name = f"北野 {base64.b32encode(os.urandom(5)).decode()}"
    email = f"{name[3:].lower()}@example.jp"
    evening = await people.an_evening("tickets")
    await people.ask(f"/api/v1{evening}/publication", now=True)
    made = await people.ask(f"/api/v1{evening}/registrations", name=name, email=email)
    return made, name, await path_in_mail(people.community.mail, email, "/tickets/")


@pytest.fixture
def phone(opens):
    """Opens a ticket on a phone that keeps it."""

    async def opened(path, session="", **more):
        page = await opens(PHONE, session, **more)
        await page.goto(path)
        await expect(page.locator("[data-keep][data-kept=true]")).to_be_visible()
        return page

    return opened


async def test_once_opened_the_ticket_needs_no_signal(phone, people):
    _made, name, path = await a_ticket(people)
    page = await phone(path, **DARK)
    await page.context.set_offline(True)

    await page.reload()

    await expect(page.locator("[data-kept-at]")).to_be_visible()
    await expect(page.locator(".ticket .name")).to_have_text(name)
    await expect(page.locator(".ticket .code")).to_be_visible()
    code = page.locator(".ticket .qr svg")
    await expect(code).to_be_visible()
    await expect(code.locator("rect")).to_have_css("fill", "rgb(255, 255, 255)")
    await expect(code.locator("path")).to_have_css("fill", "rgb(0, 0, 0)")
    await expect(page.locator(".ticket")).to_have_css("background-color", "rgb(255, 255, 255)")


async def test_a_closed_page_opens_again_without_signal(phone, people):
    _made, name, path = await a_ticket(people)
    page = await phone(path)
    await page.context.set_offline(True)
    await page.close()

    again = await page.context.new_page()
    await again.goto(path)

    await expect(again.locator(".ticket .name")).to_have_text(name)


async def test_who_has_signed_in_keeps_it_until_they_sign_out(phone, people):
    registered = await people.found(
        "/registrations", r"/registrations/[0-9a-f-]{36}", await someone(people)
    )
    page = await phone(registered, await someone(people))
    await page.context.set_offline(True)
    await page.reload()
    await expect(page.locator(".ticket .qr svg")).to_be_visible()
    await expect(page.locator(".site-head")).to_have_count(0)

    await page.context.set_offline(False)
    await page.goto("/me")
    await page.get_by_role("button", name="ログアウト").click()
    await expect(page.get_by_text("ログアウトしました")).to_be_visible()
    del people.sessions[SOMEONE]  # who is needed by another story signs in anew

    await nothing_is_kept(page)


async def someone(people):
    """Their session; they have a place at the next evening."""
    return await people.session(SOMEONE)


async def test_it_goes_when_the_ticket_goes(phone, people):
    made, _name, path = await a_ticket(people)
    page = await phone(path)
    assert await kept(page) != []

    await people.ask(f"/api/v1/registrations/{made['id']}/cancellation", reason="-")

    await expect(page.locator(".ticket .qr")).to_have_count(0)
    await nothing_is_kept(page)


async def test_a_ticket_that_was_replaced_is_forgotten_when_it_is_opened(phone, people):
    made, _name, path = await a_ticket(people)
    page = await phone(path)
    await page.goto("/")
    await people.ask(f"/api/v1/registrations/{made['id']}/ticket", again=True)

    answer = await page.goto(path)

    assert answer.status == 410
    await expect(page.get_by_text("このリンクは無効になりました")).to_be_visible()
    await nothing_is_kept(page)


async def test_nothing_of_others_is_kept(phone, people):
    _made, name, path = await a_ticket(people)
    page = await phone(path, await people.organiser())

    words = await page.evaluate(WORDS_KEPT)

    assert name in words
    assert "葵" not in words
    assert "<form" not in words
    assert 'href="/desk' not in words


async def kept(page):
    """The caches and workers that this browser has."""
    return await page.evaluate(
        "async () => [...await caches.keys(),"
        " ...(await navigator.serviceWorker.getRegistrations()).map((each) => each.scope)]"
    )


async def nothing_is_kept(page):
    """The worker forgets beside the answer, not before it."""
    for _turn in range(40):
        if not (left := await kept(page)):
            return
        await asyncio.sleep(0.05)
    raise AssertionError(left)


WORDS_KEPT = """async () => {
  const words = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const key of await cache.keys()) {
      const answer = await cache.match(key, { ignoreVary: true });
      words.push(await answer.text());
    }
  }
  return words.join(" ");
}"""
