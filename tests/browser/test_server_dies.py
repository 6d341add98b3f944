"""The server dies in the middle of a round and comes back: nobody has to do anything."""

import asyncio

import pytest
from playwright.async_api import expect

from tests.browser.conftest import DESKTOP, PHONE
from tests.browser.small_evening import small_evening
from tests.browser.timers import A_GLANCE, ends_at, left

pytestmark = pytest.mark.browser

LATE = 60_000  # milliseconds: a server starts, and pages try again every few seconds
LINES = ".items [data-field=text]"


@pytest.fixture
async def evening(opens, people):
    """A round that runs: the projector, and two phones with one line on their sheet."""
    made = await small_evening(people, range(6, 9), minutes=20)
    await people.ask(f"/api/v1/events/{made.slug}/rounds/1/opening", minutes=20)
    projector = await opens(DESKTOP, await people.organiser())
    await projector.goto(f"/events/{made.slug}/stage")
    mine, theirs = [await opens(PHONE, await people.session(each)) for each in made.emails[:2]]
    for phone in (mine, theirs):
        await phone.goto(made.roundtable)
    await write(mine, "落ちる前の一行")
    for phone in (mine, theirs):
        await expect(phone.locator(LINES)).to_have_count(1)
    return made.slug, projector, mine, theirs


@pytest.fixture
async def dies(community):
    """Lets the server die; however the story ends, it is there again for the next one."""
    yield community.server.die
    if community.server.process.poll() is not None:
        await asyncio.to_thread(community.server.start)


async def write(phone, text):
    await phone.get_by_label("ひとこと書く").fill(text)
    await phone.get_by_role("button", name="書き込む").tap()


async def test_all_go_on_where_they_were_when_the_server_is_back(evening, people, community, dies):
    slug, projector, mine, theirs = evening
    saying = mine.locator(".saving")
    texts = ["落ちているあいだに直した一行", "落ちているあいだの一行"]

    dies()
    await mine.locator(LINES).fill(texts[0])
    await write(mine, texts[1])
    await mine.get_by_label("ひとこと書く").fill("書きかけ")
    await expect(saying).to_have_text("つながりしだい送ります")
    await asyncio.to_thread(community.server.start)

    await expect(saying).to_have_text("保存しました", timeout=LATE)
    for line, text in enumerate(texts):
        await expect(theirs.locator(LINES).nth(line)).to_have_value(text, timeout=LATE)
    assert await mine.get_by_label("ひとこと書く").input_value() == "書きかけ"
    await expect(projector.locator("#stage")).to_contain_text("いま2件", timeout=LATE)
    there, here = [await ends_at(page) for page in (projector, mine)]
    assert (abs(there - here) <= 1 + A_GLANCE, 15 * 60 < await left(mine) < 20 * 60) == (True, True)
    await people.ask(f"/api/v1/events/{slug}/stage", shows="thanks")
    await expect(projector.locator("#stage h1")).to_contain_text("ありがとう", timeout=LATE)
