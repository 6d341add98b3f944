"""Opened while the server is away: projector and sheet say so, and come back by themselves."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.small_evening import small_evening

pytestmark = pytest.mark.browser

LATE = 40_000  # milliseconds: a server starts, and pages try again every few seconds
LINES = ".items [data-field=text]"


@pytest.fixture
async def evening(opens, people):
    """A round that runs; the projector, its control and a phone have been opened once."""
    made = await small_evening(people, range(20, 23), minutes=20)
    await people.ask(f"/api/v1/events/{made.slug}/rounds/1/opening", minutes=20)
    projector = await opens(DESKTOP, await people.organiser())
    await projector.goto(f"/events/{made.slug}/stage")
    mine = await opens(PHONE, await people.session(made.emails[0]))
    await mine.goto(made.roundtable)
    for page in (projector, mine):
        await expect(page.locator("html[data-awaits=true]")).to_be_attached()
    return projector, mine


async def test_what_is_reloaded_while_the_server_is_away_comes_back_by_itself(evening, community):
    projector, mine = evening
    await mine.get_by_label("ひとこと書く").fill("書きかけの一行")
    awaits = "接続を待っています…"

    community.server.die()
    for page in (projector, mine):
        await page.reload()
    for page in (projector, mine):
        await expect(page.locator("h1")).to_have_text(awaits)
        assert await page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    await expect(projector.locator("h1")).to_have_css("color", "rgb(246, 240, 230)")
    await asyncio.to_thread(community.server.start)

    await expect(projector.locator("#stage .prompt").first).to_be_visible(timeout=LATE)
    await expect(projector.locator("#stage .timer")).to_be_visible()
    box = mine.get_by_label("ひとこと書く")
    await expect(box).to_have_value("書きかけの一行", timeout=LATE)
    await mine.get_by_role("button", name="書き込む").tap()
    await expect(mine.locator(LINES)).to_have_value("書きかけの一行")


async def test_a_sheet_that_was_never_open_waits_as_well(evening, community):
    _projector, mine = evening
    elsewhere = "/roundtables/00000000-0000-0000-0000-000000000000"
    community.server.die()

    await mine.goto(elsewhere)

    await expect(mine.locator("h1")).to_have_text("接続を待っています…")
    await asyncio.to_thread(community.server.start)
    await expect(mine.locator("h1")).not_to_have_text("接続を待っています…", timeout=LATE)
