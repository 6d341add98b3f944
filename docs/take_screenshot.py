"""Take the README's picture anew, of the next event in a demo that runs (CONTRIBUTING.md)."""

import os
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

EVENT = "/events/hitori-cs-34"


def take(address: str, picture: Path) -> None:
    """The page as a stranger sees it in Japanese, on a small desktop, by day."""
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=os.environ.get("CHROMIUM"))
        size = {"width": 1100, "height": 760}
        page = browser.new_page(viewport=size, locale="ja-JP", color_scheme="light")
        page.goto(address + EVENT, wait_until="networkidle")
        page.screenshot(path=picture)
        browser.close()


if __name__ == "__main__":
    where = sys.argv[1] if sys.argv[1:] else "http://127.0.0.1:8000"
    take(where, Path(__file__).with_name("screenshot.png"))
