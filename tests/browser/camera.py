"""What the browser's camera sees instead of the hall: somebody holds up a telephone."""

import os
import shutil
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.async_api import Browser, Playwright

SEEN = (1280, 720)
WALL = (90, 90, 96)
A_SECOND = 30  # frames
LOOKS_AWAY = 4  # seconds; the scanner takes a ticket that never left its sight for the same visit


async def launched(playwright: Playwright, film: Path, **more: Any) -> Browser:
    """A browser that sees the film when a page opens its camera."""
    return await playwright.chromium.launch(
        executable_path=os.environ.get("CHROMIUM") or shutil.which("chromium-headless-shell"),
        args=[
            "--no-sandbox",
            "--disable-dev-shm-usage",
            "--use-fake-device-for-media-stream",
            "--use-fake-ui-for-media-stream",
            f"--use-file-for-fake-video-capture={film}",
        ],
        **more,
    )


def show(screenshot: bytes, film: Path) -> None:
    """A camera that is opened from now on sees this for a second, then the wall, and again."""
    held = Image.open(BytesIO(screenshot)).convert("RGB")
    frame = Image.new("RGB", SEEN, WALL)
    frame.paste(held, ((SEEN[0] - held.width) // 2, (SEEN[1] - held.height) // 2))
    wall = A_SECOND * LOOKS_AWAY
    film.write_bytes(jpeg(frame) * A_SECOND + jpeg(Image.new("RGB", SEEN, WALL)) * wall)


def show_nothing(film: Path) -> None:
    """A camera that is opened from now on sees the wall."""
    film.write_bytes(jpeg(Image.new("RGB", SEEN, WALL)) * A_SECOND)


def jpeg(picture: Image.Image) -> bytes:
    kept = BytesIO()
    picture.save(kept, "JPEG", quality=80)
    return kept.getvalue()
