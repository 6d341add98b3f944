"""At the venue: a helper's browser trusts the laptop's authority, and the door works offline."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from folders import open_folder
from playwright.async_api import Error, async_playwright, expect

from tests.browser.camera import launched, show_nothing
from tests.browser.people import NEXT

CERTUTIL = os.environ.get("CERTUTIL") or shutil.which("certutil")

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(not CERTUTIL, reason="certutil (libnss3-tools) gives a browser its trust"),
]


class Venue(NamedTuple):
    """The laptop, and the home of a helper whose browser trusts it."""

    site: str
    link: str
    home: Path


@pytest.fixture(scope="module")
def venue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Venue]:
    """`community demo`, then `community venue`, and the certificate from its first page."""
    with open_folder() as folder, socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
        free.close()
        unset = dict.fromkeys(["BASE_URL", "DATABASE_URL", "SECRET_KEY", "HOST"], "")
        given = {**os.environ, **unset, "DATA_DIR": str(folder), "PORT": str(port)}
        command = [sys.executable, "-m", "community"]
        for verb in ("migrate", "demo"):
            subprocess.run([*command, verb], env=given, check=True)
        said = folder / "said.txt"
        with said.open("w") as out:
            words = [*command, "venue", "--address", "127.0.0.1"]
            server = subprocess.Popen(words, env=given, stdout=out)
        try:
            home = tmp_path_factory.mktemp("helper")
            trust(home, first_page(port))
            told = said.read_text(encoding="utf-8")
            link = re.findall(r"organiser .*(https://\S+)", told)[0]
            yield Venue(f"https://127.0.0.1:{port}", link, home)
        finally:
            server.terminate()
            server.wait(120)


def first_page(port: int) -> bytes:
    """What it hands out, once the site itself answers as well."""
    until = time.monotonic() + 600
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            address = f"http://127.0.0.1:{port + 1}/community.crt"
            with urllib.request.urlopen(address, timeout=5) as answer:
                return bytes(answer.read())
        except OSError:
            time.sleep(0.3)
    raise TimeoutError(port)


def trust(home: Path, authority: bytes) -> None:
    """As a helper does by hand."""
    known = home / ".pki" / "nssdb"
    known.mkdir(parents=True)
    (home / "community.crt").write_bytes(authority)
    in_it = [str(CERTUTIL), "-d", f"sql:{known}"]
    subprocess.run([*in_it, "-N", "--empty-password"], check=True)
    added = ["-A", "-n", "venue", "-t", "C,,", "-i", str(home / "community.crt")]
    subprocess.run([*in_it, *added], check=True)


async def test_who_has_not_trusted_it_is_warned(venue, film, tmp_path):
    async with async_playwright() as playwright:
        browser = await launched(playwright, film, env={**os.environ, "HOME": str(tmp_path)})
        page = await browser.new_page()

        with pytest.raises(Error, match="ERR_CERT_AUTHORITY_INVALID"):
            await page.goto(venue.site)
        await browser.close()


async def test_a_helper_who_trusts_it_has_camera_and_worker(venue, film):
    show_nothing(film)
    async with async_playwright() as playwright:
        browser = await launched(playwright, film, env={**os.environ, "HOME": str(venue.home)})
        page = await browser.new_page(locale="ja-JP")
        await page.goto(venue.link)
        await page.get_by_role("button").first.click()
        await page.goto(f"{venue.site}/events/{NEXT}/door/scan")

        await expect(page.locator("[data-ready=true]")).to_be_visible()
        await expect(page.locator("[data-kept=true]")).to_be_visible()
        await page.context.set_offline(True)
        await page.reload()
        await expect(page.locator("[data-ready=true]")).to_be_visible()
        await browser.close()
