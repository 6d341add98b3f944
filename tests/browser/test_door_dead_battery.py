"""The battery of a door's telephone dies in the middle of an evening without network."""

import os
import shutil
import signal
import subprocess
import time
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import async_playwright, expect

from tests.browser.camera import show_nothing
from tests.browser.test_door_alone import SCANNER, a_ticket, is_here, scan, sees

pytestmark = pytest.mark.browser


@asynccontextmanager
async def telephone(folder, film, people, network):
    """A browser that keeps its files in this folder, and is killed like any process at the end."""
    (folder / "DevToolsActivePort").unlink(missing_ok=True)
    command = [os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell")]
    command += ["--no-sandbox", "--disable-dev-shm-usage", f"--user-data-dir={folder}"]
    command += ["--remote-debugging-port=0", "--use-fake-device-for-media-stream"]
    command += ["--use-fake-ui-for-media-stream", f"--use-file-for-fake-video-capture={film}"]
    with subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL) as browser:
        try:
            async with async_playwright() as playwright:
                port = listens_at(folder / "DevToolsActivePort")
                found = await playwright.chromium.connect_over_cdp(f"http://127.0.0.1:{port}")
                [context] = found.contexts
                address = people.community.address
                session = {"name": "session", "value": await people.organiser(), "url": address}
                await context.add_cookies([session])
                page = await context.new_page()
                await context.set_offline(not network)
                await page.goto(f"{address}{SCANNER}")
                yield page
                os.killpg(browser.pid, signal.SIGKILL)
        finally:
            if browser.poll() is None:
                os.killpg(browser.pid, signal.SIGKILL)


def listens_at(file):
    until = time.monotonic() + 30
    while time.monotonic() < until and not (file.exists() and file.read_text()):
        time.sleep(0.05)
    return int(file.read_text().split()[0])


async def test_a_dead_battery_loses_no_scan(people, film, tmp_path):
    show_nothing(film)
    ticket, name = await a_ticket(people)
    async with telephone(tmp_path, film, people, network=True) as page:
        await expect(page.locator("[data-kept=true]")).to_be_visible()
        await page.context.set_offline(True)
        await sees(await scan(page, ticket), "welcome", name)
    assert await is_here(people, name) == [False]

    async with telephone(tmp_path, film, people, network=False) as page:
        await expect(page.locator("[data-unsent]")).to_have_text("未送信 1 件")
        await sees(await scan(page, ticket), "already", name)
        assert await is_here(people, name) == [False]
        await page.context.set_offline(False)
        await expect(page.locator("[data-unsent]")).to_be_hidden()

    assert await is_here(people, name) == [True]
