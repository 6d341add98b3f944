"""Paid at a convenience store, with a receipt; then the evening is called off and it goes back."""

import asyncio
from datetime import UTC, datetime, timedelta

import httpx
import pytest
from playwright.async_api import expect

from tests.browser.conftest import PHONE
from tests.browser.installation import running
from tests.browser.letters import path_in_mail
from tests.browser.people import People
from tests.checkouts.stripe_server import KEY, SECRET, stripe_server

pytestmark = pytest.mark.browser

BY_A_JOB = 60_000  # milliseconds: a worker hears of it first
GUEST = "nagisa@example.jp"
TERMS = {"pays_online": True, "free_until_hours": 24, "percent_after": 0}


@pytest.fixture
async def stripe(monkeypatch):
    """The provider, whose page a browser can open, known to the server that starts next."""
    async with stripe_server() as (address, server):
        server.shown_at = f"{address}/shown"
        monkeypatch.setenv("STRIPE_SECRET_KEY", KEY)
        monkeypatch.setenv("STRIPE_WEBHOOK_SECRET", SECRET)
        monkeypatch.setenv("STRIPE_API_BASE", address)
        yield server


async def an_evening(people):
    """Announced for 3,000 yen, to be paid online; the address of its page."""
    begins = datetime.now(UTC) + timedelta(days=30)
    wish = {"title": "値段のある夜", "places": 5, "fee_yen": 3000, "series": "yoru"}
    times = {"starts_at": begins.isoformat(), "ends_at": (begins + timedelta(hours=2)).isoformat()}
    made = await people.ask("/api/v1/events", **wish, **times, series_title="夜")
    await people.filled(f"/events/{made['slug']}/publication")
    await people.ask(f"/api/v1/events/{made['slug']}/terms", **TERMS)
    return f"/events/{made['slug']}"


@pytest.fixture
async def empty(stripe):
    """An installation; it starts and ends in a thread, while the provider answers it in this."""
    server = running("--empty")
    yield await asyncio.to_thread(server.__enter__)
    await asyncio.to_thread(server.__exit__, None, None, None)


@pytest.fixture
async def opened(chromium, empty):
    """Opens a page on a phone of somebody's own, and closes it before the server ends."""
    contexts = []

    async def on_a_phone(session=""):
        context = await chromium.new_context(base_url=empty.address, locale="ja-JP", **PHONE)
        contexts.append(context)
        context.set_default_timeout(BY_A_JOB)
        if session:
            cookie = {"name": "session", "value": session, "url": empty.address}
            await context.add_cookies([cookie])
        return await context.new_page()

    yield on_a_phone

    for context in contexts:
        await context.close()


async def pays_at_a_store(page, stripe, address):
    """They take a number and pay it; the provider tells, and the page that is open says so."""
    await page.get_by_role("link", name="オンラインで支払う").click()
    await page.wait_for_url("**/shown/*")
    ref = await page.title()
    stripe.take_number(ref)
    await page.get_by_role("link", name="success").click()
    await expect(page.get_by_role("link", name="番号を見る")).to_be_visible()
    await stripe.pay(ref, "konbini")
    body, signature = stripe.message(ref, "checkout.session.async_payment_succeeded")
    async with httpx.AsyncClient(base_url=address) as provider:
        signed = {"stripe-signature": signature}
        await provider.post("/stripe/messages", content=body, headers=signed)
    paid = page.get_by_text("3,000円のお支払いが済んでいます。")
    await expect(paid).to_be_visible(timeout=BY_A_JOB)


async def call_off(desk, evening):
    """The page says what goes back before it is done."""
    await desk.goto(f"{evening}/edit")
    await desk.get_by_role("link", name="中止").click()
    asked = desk.get_by_role("dialog")
    await expect(asked).to_contain_text("3,000円は自動で返金されます")
    await asked.get_by_label("理由").fill("台風のため")
    await asked.get_by_role("button", name="中止して").click()
    await expect(desk.get_by_text("この回は中止になりました。")).to_be_visible()


async def test_it_is_paid_at_a_convenience_store_and_goes_back_when_it_is_called_off(
    opened, empty, stripe
):
    people = People(empty)
    evening = await an_evening(people)
    await people.ask(f"/api/v1{evening}/registrations", name="北川 渚", email=GUEST)
    page, desk = await opened(), await opened(await people.organiser())
    await page.goto(await path_in_mail(empty.mail, GUEST, "/tickets/"))
    await page.get_by_role("link", name="お支払い").first.click()

    await pays_at_a_store(page, stripe, empty.address)
    await page.get_by_role("button", name="領収書を発行する").click()
    paper = await page.get_by_role("link", name="日本語 PDF").get_attribute("href")
    pdf = await page.request.get(f"{empty.address}{paper}")
    await call_off(desk, evening)

    goes_back = page.get_by_text("Stripe から、振込先の口座をうかがうメールが届きます")
    await expect(goes_back).to_be_visible(timeout=BY_A_JOB)
    assert (await pdf.body())[:5] == b"%PDF-"
