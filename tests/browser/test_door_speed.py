"""From the frame in which a ticket is seen to the answer on the screen."""

import statistics
from io import BytesIO

import pytest
from PIL import Image
from playwright.async_api import expect

from community.tickets.qr import qr_png
from tests.browser.camera import A_SECOND, SEEN, WALL, jpeg
from tests.browser.conftest import PHONE
from tests.browser.letters import path_in_mail
from tests.browser.people import NEXT

pytestmark = pytest.mark.browser

GUESTS = 9
MOST_MS = {"online": 150, "offline": 100}


async def tickets(people, family):
    """Those of guests who registered earlier: their letters have gone."""
    wishes = [
        {"name": f"速水 {family}{n}", "email": f"{family}{n}@example.jp"} for n in range(GUESTS)
    ]
    address = f"/api/v1/events/{NEXT}/registrations"
    made = [(await people.ask(address, **wish))["ticket"] for wish in wishes]
    for wish in wishes:
        await path_in_mail(people.community.mail, wish["email"], "/tickets/")
    return made


def queue_before(film, codes):
    """One guest after the other holds up a ticket, each for a second."""
    held = b""
    for code in codes:
        frame = Image.new("RGB", SEEN, WALL)
        frame.paste(Image.open(BytesIO(qr_png(code, 10))).convert("RGB"), (400, 100))
        held += jpeg(frame) * A_SECOND
    film.write_bytes(held)


@pytest.mark.parametrize("network", ["online", "offline"])
async def test_nobody_waits_for_the_answer(opens, people, film, network):
    codes = await tickets(people, network)
    queue_before(film, codes)
    door = await opens(PHONE, await people.organiser())
    await door.goto(f"/events/{NEXT}/door/scan")
    await expect(door.locator("[data-kept=true]")).to_be_visible()
    await door.context.set_offline(network == "offline")
    await door.evaluate("document.querySelector('[data-recent]').replaceChildren()")

    rows = door.locator("[data-recent] > li[data-took]")
    await expect(rows.nth(GUESTS - 2)).to_be_visible(timeout=30_000)

    took = [int(await row.get_attribute("data-took")) for row in await rows.all()]
    assert statistics.median(took) <= MOST_MS[network], took
