"""What a page's timer shows."""

import time

from playwright.async_api import Page, expect

A_GLANCE = 0.8  # seconds: a timer ticks twice a second, and the look itself takes time


async def left(page: Page) -> int:
    """The seconds that are left."""
    timer = page.locator("#stage header .timer, .sheet-top .timer").first
    await expect(timer).to_contain_text(":")
    minutes, seconds = (await timer.inner_text()).split(":")
    return int(minutes) * 60 + int(seconds)


async def ends_at(page: Page) -> float:
    """When the timer will have run down, by this machine's clock; of ten looks the quickest."""
    looks = []
    for _look in range(10):
        began = time.monotonic()
        seconds = await left(page)
        looks.append((time.monotonic() - began, began + seconds))
    return min(looks)[1]
