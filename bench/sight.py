"""What the scanner sees and how soon it answers, in Chromium with its own decoder."""

import asyncio
import statistics
import tempfile
from base64 import b64encode
from collections import Counter
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.async_api import Page

from bench.guests import Crowd, crowd
from bench.hard_frames import OF_EACH, SEEN, WALL, Frame, hard_frames
from bench.installation import Installation
from bench.promise import Measured
from bench.scanner import helper_at, scanner
from community.cli.machine import with_pool
from community.tickets.qr import qr_png

LEAST_READ = 60
FRAMES = 5 * OF_EACH
QUEUE = 15
A_SECOND = 30  # frames
MOST_MS = {"online": 150, "without network": 100}
FAKE_CAMERA = ("--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream")


def in_sight(installation: Installation) -> list[Measured]:
    """What the scanner reads, and how soon it answers."""
    seen, *queues = (crowd(name, many) for name, many in _EVENINGS.items())
    with installation.served():
        read = asyncio.run(_read(installation.port, seen, _helper(seen)))
        took = [
            asyncio.run(_took(installation.port, queue, _helper(queue), name))
            for queue, name in zip(queues, MOST_MS, strict=True)
        ]
    return [_frames(read), *map(_answers, MOST_MS, took)]


_EVENINGS = {"frames": FRAMES, "queue-online": QUEUE, "queue-alone": QUEUE}


def _helper(guests: Crowd) -> str:
    return with_pool(lambda: helper_at(guests))


def _frames(read: Counter[str]) -> Measured:
    each = ", ".join(f"{kind} {read[kind]}" for kind in read)
    return Measured(
        f"{FRAMES} hard frames before the scanner: {OF_EACH} each of blur, tilt, inversion, low"
        " light and noise",
        f"at least {LEAST_READ} read",
        f"{read.total()} read",
        read.total() >= LEAST_READ,
        f"of {OF_EACH} each: {each}",
    )


def _answers(network: str, took: Sequence[int]) -> Measured:
    median = statistics.median(took)
    return Measured(
        f"From the frame in which a ticket is seen to the answer on the screen, {network}",
        f"at most {MOST_MS[network]} ms (median)",
        f"{median:.0f} ms",
        median <= MOST_MS[network] and len(took) >= QUEUE - 1,
        f"of {len(took)} guests in a queue, between {min(took)} and {max(took)} ms",
    )


async def _read(port: int, guests: Crowd, helper: str) -> Counter[str]:
    """How many frames of each kind are answered with the name of whose ticket it is."""
    read: Counter[str] = Counter()
    async with scanner(port, guests, helper, first=_STILLS) as page:
        for number, frame in enumerate(hard_frames(guests.tickets)):
            read[frame.kind] += await _is_read(page, frame, f"frames {number}")
    return read


async def _is_read(page: Page, frame: Frame, name: str) -> bool:
    """Whether one of a few looks at this still picture is enough."""
    return bool(await page.evaluate(_HOLD, [b64encode(frame.jpeg).decode(), name]))


async def _took(port: int, guests: Crowd, helper: str, network: str) -> list[int]:
    """Milliseconds for each guest of a queue; one after the other holds up a ticket."""
    with tempfile.TemporaryDirectory() as folder:
        film = Path(folder) / "film.mjpeg"
        film.write_bytes(b"".join(_held_up(ticket) * A_SECOND for ticket in guests.tickets))
        seeing = (*FAKE_CAMERA, f"--use-file-for-fake-video-capture={film}")
        async with scanner(port, guests, helper, seeing) as page:
            await page.context.set_offline(network != "online")
            await page.evaluate(_NOTE)
            await page.wait_for_timeout((QUEUE + 4) * 1000)
            return list(await page.evaluate("window.took"))


def _held_up(ticket: str) -> bytes:
    frame = Image.new("RGB", SEEN, WALL)
    frame.paste(Image.open(BytesIO(qr_png(ticket))).convert("RGB"), (460, 180))
    kept = BytesIO()
    frame.save(kept, "JPEG", quality=80)
    return kept.getvalue()


# A camera that shows one still picture after the other, and counts how often the scanner looks.
_STILLS = """
  const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 720 });
  const paper = canvas.getContext("2d");
  let still = canvas;
  let looks = 0;
  setInterval(() => paper.drawImage(still, 0, 0), 60);
  navigator.mediaDevices.getUserMedia = async () => canvas.captureStream(15);
  const take = CanvasRenderingContext2D.prototype.getImageData;
  CanvasRenderingContext2D.prototype.getImageData = function (...where) {
    looks += 1;
    return take.apply(this, where);
  };
  window.hold = async (picture, name) => {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    still = await createImageBitmap(new Blob([bytes]));
    const until = looks + 6;
    const said = () => document.querySelector(".door-result .name").textContent === name;
    while (looks < until && !said()) await new Promise((next) => setTimeout(next, 40));
    if (!said()) await new Promise((next) => setTimeout(next, 400));
    return said();
  };
"""

_HOLD = "([picture, name]) => window.hold(picture, name)"

_NOTE = """() => {
  window.took = [];
  const rows = document.querySelector("[data-recent]");
  new MutationObserver((changes) => changes.forEach(({ target }) => {
    if (target.dataset.took) window.took.push(Number(target.dataset.took));
  })).observe(rows, { attributes: true, attributeFilter: ["data-took"], subtree: true });
}"""
