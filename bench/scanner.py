"""The scanner in Chromium, opened by somebody who may work at the door."""

import os
import shutil
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import timedelta

from playwright.async_api import Page, async_playwright

from bench.guests import Crowd
from community.access.dependencies import DOOR
from community.access.door import door_token
from community.clock import now
from community.members.visitor import Visitor
from community.roles.door_links import make_door_link

PHONE = {"width": 390, "height": 844}


async def helper_at(guests: Crowd) -> str:
    """What opens this event's door to a helper's telephone."""
    by = Visitor(program="bench")
    return door_token(await make_door_link(by, guests.event.id, "bench", now() + timedelta(days=1)))


@asynccontextmanager
async def scanner(
    port: int, guests: Crowd, helper: str, arguments: Sequence[str] = (), first: str = ""
) -> AsyncIterator[Page]:
    """Its page, ready to go on without network; `first` runs before the page's own scripts."""
    address = f"http://127.0.0.1:{port}"
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell"),
            args=["--no-sandbox", "--disable-dev-shm-usage", *arguments],
        )
        context = await browser.new_context(base_url=address, viewport=PHONE, locale="ja-JP")
        await context.add_cookies([{"name": DOOR, "value": helper, "url": address}])
        if first:
            await context.add_init_script(first)
        page = await context.new_page()
        await page.goto(f"/events/{guests.event.slug}/door/scan")
        await page.locator("[data-kept=true]").wait_for(timeout=60_000)
        yield page
        await browser.close()
