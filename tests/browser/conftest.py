"""One server, one Chromium for all stories; every story opens phones and computers of its own."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from playwright.async_api import Browser, Page, async_playwright, expect

from tests.browser.camera import launched
from tests.browser.installation import Installation, running
from tests.browser.people import People

Opens = Callable[..., Awaitable[Page]]

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}

PATIENCE = 15_000  # milliseconds: less than a projector needs to look by itself, without a hint
expect.set_options(timeout=PATIENCE)


@pytest.fixture(params=[PHONE, DESKTOP], ids=["phone", "desktop"])
def device(request: pytest.FixtureRequest) -> Any:
    """A story that asks for it is told on both."""
    return request.param


@pytest.fixture(scope="session")
def community() -> Iterator[Installation]:
    """The demo community."""
    with running() as installation:
        yield installation


@pytest.fixture(scope="session")
def film(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What the camera sees; a story puts its pictures there before it opens the scanner."""
    return tmp_path_factory.mktemp("camera") / "film.mjpeg"


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def chromium(film: Path) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await launched(playwright, film)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def people(community: Installation) -> People:
    """The people of the demo, who can sign in."""
    return People(community)


@pytest_asyncio.fixture(loop_scope="session")
async def opens(chromium: Browser, community: Installation) -> AsyncIterator[Opens]:
    """Opens a page on a new device; at the end no page may have complained on its console."""
    opened, complaints = [], []

    async def opened_on(device: dict[str, Any], session: str = "", **more: Any) -> Page:
        plain = {"base_url": community.address, "locale": "ja-JP", "reduced_motion": "reduce"}
        context = await chromium.new_context(**{**plain, **device, **more})
        context.set_default_timeout(PATIENCE)
        opened.append(context)
        if session:
            cookie = {
                "name": "session",
                "value": session,
                "url": more.get("base_url", community.address),
            }
            await context.add_cookies([cookie])  # type: ignore[list-item]
        page = await context.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda said: complaints.append(said.text) if is_bad(said) else None)
        return page

    yield opened_on

    for context in opened:
        await context.close()
    assert complaints == []


def is_bad(said: Any) -> bool:
    """Errors and warnings count; that an address was not found or not reached may be the story."""
    return said.type in {"error", "warning"} and not said.text.startswith(NOT_REACHED)


NOT_REACHED = ("Failed to load resource", "htmx:afterRequest", "htmx:sendError")
