"""Every page, in both languages, light and dark: for everybody, on the smallest phone too."""

import asyncio
import re

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from community.access.rights import rights
from tests.browser import addresses
from tests.browser.camera import show_nothing
from tests.browser.installation import running
from tests.browser.people import People

pytestmark = pytest.mark.browser

PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DESKTOP = {"viewport": {"width": 1440, "height": 900}}
DEVICES = [
    {**PHONE, "locale": "ja-JP", "color_scheme": "light"},
    {**PHONE, "locale": "en-GB", "color_scheme": "dark"},
    {**DESKTOP, "locale": "ja-JP", "color_scheme": "dark"},
    {**DESKTOP, "locale": "en-GB", "color_scheme": "light"},
]
NARROW = 360
VIOLATIONS = "async options => (await axe.run(options)).violations"
NO_PAGE = r"^/(api|assets|live|parts|healthz|readyz|calendars|robots)|/picture$"
NO_PAGE += r"|\.(ics|js|jsonl?|md|xml|atom|csv|pdf|pkpass|png|wxr)$|^/kiosk/bundle$"
NO_PAGE += r"|/seats/papers/|^/reports/feed.json$"  # PDF, and for programs
NO_PAGE += r"|^/receipts/|/checkout$|/payments/answer$"  # a PDF, and the way there and back


@pytest.fixture(scope="module")
async def known(people):
    return await addresses.what_stands_for(people)


@pytest.mark.parametrize("who", ["stranger", "member", "organiser"])
async def test_everybody_can_use_every_page(opens, people, known, film, who):
    show_nothing(film)
    member = (await people.sitting_together())[0]
    session = {
        "stranger": "",
        "member": await people.session(member),
        "organiser": await people.organiser(),
    }[who]
    paths = [address.format(**known) for address in getattr(addresses, who.upper())]

    pages = [await opens(device, session) for device in DEVICES]
    wrong = await asyncio.gather(*(walk(page, paths) for page in pages))

    assert wrong == [[]] * len(DEVICES)


async def test_an_empty_community_can_be_used_as_well(opens, people):
    with running("--empty") as empty:
        session = await People(empty).organiser()

        pages = [await opens(device, session, base_url=empty.address) for device in DEVICES]
        wrong = await asyncio.gather(*(walk(each, addresses.WITHOUT_ANYTHING) for each in pages))
        await asyncio.gather(*(each.context.close() for each in pages))  # before the server ends

    assert wrong == [[]] * len(DEVICES)


def test_no_page_was_forgotten():
    paths = {route.split()[1] for route in rights() if route.startswith("GET ")}
    pages = {path for path in paths if not re.search(NO_PAGE, path)}
    opened = {*addresses.STRANGER, *addresses.MEMBER, *addresses.ORGANISER}

    met = {any_of(address.partition("?")[0]) for address in opened}

    assert {any_of(path) for path in pages} - met == set()


def any_of(path: str) -> str:
    """The shape of an address, whatever its parts are called."""
    return re.sub(r"{[^}]+}", "{}", path)


async def walk(page, paths) -> list[str]:
    """What is wrong on these pages, one after the other."""
    found = []
    for path in paths:
        await page.goto(path)
        found += [f"{path}: {each}" for each in await what_is_wrong(page)]
    return found


async def what_is_wrong(page) -> list[str]:
    """What axe finds, one line for each element, and whether a small phone has to scroll aside."""
    await page.evaluate(AXE_SCRIPT)
    broken = await page.evaluate(VIOLATIONS, {"resultTypes": ["violations"], "preload": False})
    found = [f"{rule['id']} {it['html'][:120]}" for rule in broken for it in rule["nodes"]]
    usual = page.viewport_size
    await page.set_viewport_size({"width": NARROW, "height": 740})
    width = await page.evaluate("document.documentElement.scrollWidth")
    await page.set_viewport_size(usual)
    return found if width <= NARROW else [*found, f"{width} pixels wide"]
