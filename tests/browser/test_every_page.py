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

SMALL, WIDE = {"width": 390, "height": 844}, {"width": 1440, "height": 900}
DEVICES = [  # the page comes to it in the first look, and is only turned to the second
    {"locale": "ja-JP", "has_touch": True, "is_mobile": True},
    {"locale": "en-GB"},
]
LOOKS = [[(SMALL, "light"), (WIDE, "dark")], [(WIDE, "light"), (SMALL, "dark")]]
NARROW = 360
VIOLATIONS = """async options => {
    await new Promise(requestAnimationFrame);  // it has been drawn in its new look
    return (await axe.run(options)).violations;
}"""
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
    wrong = await asyncio.gather(*(walk(*page, paths) for page in zip(pages, LOOKS, strict=True)))

    assert wrong == [[]] * len(DEVICES)


async def test_an_empty_community_can_be_used_as_well(opens, people):
    with running("--empty") as empty:
        session = await People(empty).organiser()

        pages = [await opens(device, session, base_url=empty.address) for device in DEVICES]
        both = zip(pages, LOOKS, strict=True)
        wrong = await asyncio.gather(*(walk(*page, addresses.WITHOUT_ANYTHING) for page in both))
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


async def walk(page, looks, paths) -> list[str]:
    """What is wrong on these pages, one after the other."""
    await page.context.add_init_script(AXE_SCRIPT)
    found = []
    for path in paths:
        await turn(page, *looks[0])
        await page.goto(path)
        found += [f"{path}: {each}" for each in await what_is_wrong(page, looks)]
    return found


async def what_is_wrong(page, looks) -> list[str]:
    """What axe finds, one line for each element, and whether a small phone has to scroll aside."""
    found = []
    for look in looks:
        await turn(page, *look)
        broken = await page.evaluate(VIOLATIONS, {"resultTypes": ["violations"], "preload": False})
        found += [f"{rule['id']} {it['html'][:120]}" for rule in broken for it in rule["nodes"]]
    await page.set_viewport_size({"width": NARROW, "height": 740})
    width = await page.evaluate("document.documentElement.scrollWidth")
    return found if width <= NARROW else [*found, f"{width} pixels wide"]


async def turn(page, size, colours) -> None:
    """Another size, and light or dark; the page stays."""
    await page.set_viewport_size(size)
    await page.emulate_media(color_scheme=colours)
