"""Thanks for what others wrote: once a person, taken back at will, and no score of anybody."""

import asyncio

import pytest

from community.outputs.tables import Thanks
from community.refusal import Conflict
from community.thanks.mine import written_by
from community.thanks.thank import take_thanks_back, thank, thanks_at
from tests.cast import an_event, as_, haruto, mei, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, registered, writer_at, wrote


@pytest.fixture
async def item(house):
    """Haruto wrote it, and mei sits there too."""
    event = await an_event()
    author, reader = await haruto(), await mei()
    here = await a_roundtable(event, await a_round(event), "A", author, reader)
    return await wrote(await writer_at(here, author), "初回応答時間")


async def a_reader(item, name="ren"):
    roundtable = await item.get_related(item.__class__.roundtable)
    event = await roundtable.get_related(roundtable.__class__.event)
    return await registered(event, await someone(name))


async def test_a_person_thanks_once_however_often_they_tap(item):
    reader = await a_reader(item)

    await asyncio.gather(*(thank(item, reader) for _ in range(5)))

    assert await thanks_at(reader.event) == {item.id: 1}


async def test_thanks_are_counted_and_taken_back(item):
    readers = [await a_reader(item, name) for name in ("ren", "sora")]
    for reader in readers:
        await thank(item, reader)

    await take_thanks_back(item, readers[0])

    assert await thanks_at(readers[0].event) == {item.id: 1}


async def test_nobody_thanks_themselves(item):
    author = await item.get_related(item.__class__.author)

    with pytest.raises(Conflict):
        await thank(item, author)

    assert await Thanks.count() == 0


async def test_thanks_go_with_whoever_gave_them(item):
    reader = await a_reader(item)
    await thank(item, reader)

    await reader.remove()

    assert await Thanks.count() == 0


async def test_what_one_has_written_is_told_to_oneself(item, open_browser):
    author = await item.get_related(item.__class__.author)
    await thank(item, await a_reader(item))
    person = await author.get_related(author.__class__.member)
    browser = await as_(person, open_browser(accept_language="en"))

    page = await browser.get("/me/outputs")

    assert [(each.text, each.thanks) for each in await written_by(person)] == [("初回応答時間", 1)]
    assert (page.status_code, page.text.count("初回応答時間")) == (200, 1)
    assert (await open_browser().get("/me/outputs")).status_code == 303


async def test_only_who_was_there_thanks(item, open_browser):
    path = f"/items/{item.id}/thanks"
    reader = await a_reader(item)
    there = await as_(await reader.get_related(reader.__class__.member), open_browser())
    elsewhere = await as_(await someone("yui"), open_browser())

    answers = [await each.post(path) for each in (there, elsewhere, open_browser())]

    assert [answer.status_code for answer in answers] == [303, 403, 303]
    assert answers[2].headers["location"].startswith("/sign-in")
    assert await Thanks.count() == 1
