"""An event of connpass or Doorkeeper becomes a draft here, or is linked."""

import asyncio
import json
from itertools import pairwise

import pytest

from community.events.tables import Event
from community.language import speaking
from community.refusal import Refused
from community.rosters.listings import bring_over, link, listings_of, sign_up_at, unlink
from tests.cast import a_series, an_event, aoi, as_
from tests.platforms.server import CONNPASS_EVENT, platforms

CONNPASS = "https://hitori.connpass.com/event/364/"
DOORKEEPER = "https://hitori.doorkeeper.jp/events/77"


async def refusal(url: str) -> str:
    with speaking("en"), pytest.raises(Refused) as said:
        await bring_over(url, "hitori-cs", "")
    return said.value.sentence


async def test_an_event_of_connpass_becomes_a_draft(house):
    await a_series()

    async with platforms() as asked:
        event = await bring_over(CONNPASS, "hitori-cs", "")

    assert asked.asked == [("/api/v2/events/", "event_id=364", "a-key")]
    event = await Event.objects().get(Event.id == event.id)
    assert (event.title, event.state, event.places) == ("KPIを持ち寄る夜", "draft", 30)
    assert (event.venue_name, event.venue_address) == ("白樺ホール", "東京都千代田区1-1")
    assert event.concept == "一人でやるCS\n\n概要\n\n持ち寄って\n話します。\n\n- 自己紹介"
    assert event.starts_at.isoformat() == "2027-02-19T10:00:00+00:00"
    [listing] = await listings_of(event)
    assert (listing.platform, listing.accepted, listing.waiting) == ("connpass", 12, 3)


async def test_an_event_of_doorkeeper_with_nothing_but_a_title_does_too(house):
    await a_series()

    async with platforms(key=""):
        event = await bring_over(DOORKEEPER, "hitori-cs", "")

    assert (event.title, event.places, event.venue_name) == ("CS Night", 20, "")
    assert event.concept == "Bring your numbers."


@pytest.mark.parametrize(
    ("instead", "sentence"),
    [
        ((401, b"{}"), "connpass does not accept our key. Whoever runs this site can set another."),
        ((429, b"{}"), "connpass asks us to wait. Please try again in a minute."),
        ((500, b"x"), "connpass has not answered as it should. Please try again later."),
        ((200, b"<html>"), "connpass has not answered as it should. Please try again later."),
        ((200, b"[]"), "connpass has not answered as it should. Please try again later."),
        (
            (200, json.dumps({"events": [{**CONNPASS_EVENT, "title": 7}]}).encode()),
            "connpass has not answered as it should. Please try again later.",
        ),
        ((200, b'{"events": []}'), "connpass knows no event at this address."),
        (
            (302, b""),
            "connpass has not answered as it should. Please try again later.",
        ),
    ],
)
async def test_whatever_comes_instead_is_said_and_nothing_is_made(house, instead, sentence):
    await a_series()
    async with platforms() as asked:
        asked.instead.append(instead)

        said = await refusal(CONNPASS)

    assert (said, await Event.count()) == (sentence, 0)


@pytest.mark.parametrize(
    "url",
    [
        "",
        "http://127.0.0.1/event/1/",
        "https://connpass.com.evil.example/event/1/",
        "https://evil.example/?https://a.connpass.com/event/1/",
        "https://connpass.com@evil.example/event/1/",
        "javascript:alert(1)//connpass.com/event/1/",
    ],
)
async def test_nothing_but_an_events_address_is_taken_and_nobody_is_asked(house, url):
    async with platforms() as asked:
        said = await refusal(url)

    assert said.startswith("This is no event’s address that we know.")
    assert asked.asked == []


async def test_without_a_key_connpass_is_linked_and_not_asked(house):
    event = await an_event()

    async with platforms(key="") as asked:
        said = await refusal(CONNPASS)
        listing = await link(event, CONNPASS)

    assert said == "This platform cannot be asked for events. Link the event instead."
    assert (asked.asked, listing.accepted) == ([], None)


async def test_a_platform_is_asked_once_a_second_at_most(house):
    event = await an_event()
    async with platforms() as asked:
        await asyncio.gather(*(link(event, CONNPASS) for _each in range(3)))

    apart = [after - before for before, after in pairwise(asked.asked_at)]
    assert [each >= 1 for each in apart] == [True, True]


async def test_an_event_has_one_place_to_sign_up_and_its_page_leads_there(house, open_browser):
    event = await an_event()
    luma = await link(event, "https://luma.com/kpi-night")
    peatix = await link(event, "https://peatix.com/event/4")
    stranger = open_browser(accept_language="en")

    before = (await stranger.get(f"/events/{event.slug}")).text
    await sign_up_at(event, luma)
    await sign_up_at(event, peatix)
    there = (await stranger.get(f"/events/{event.slug}")).text
    marked = [each.is_sign_up for each in await listings_of(event)]
    await unlink((await listings_of(event))[1])
    after = (await stranger.get(f"/events/{event.slug}")).text

    new = f"/events/{event.slug}/registrations/new"
    assert [new in page for page in (before, there, after)] == [True, False, True]
    assert ("https://peatix.com/event/4" in there, "Register on peatix.com" in there) == (
        True,
        True,
    )
    assert marked == [None, True]


async def test_an_organiser_does_all_that_on_its_page(house, open_browser):
    event = await an_event()
    at = f"/events/{event.slug}/listings"
    desk = await as_(await aoi(), open_browser(accept_language="en"))

    wrong = await desk.post(
        at, data={"url": "x"}, headers={"referer": f"http://community.test{at}"}
    )
    await desk.post(at, data={"url": "https://luma.com/kpi-night"})
    [listing] = await listings_of(event)
    await desk.post(f"{at}/{listing.id}")
    page = (await desk.get(at)).text

    assert (wrong.status_code, wrong.text.count('aria-invalid="true"')) == (422, 1)
    assert page.count("https://luma.com/kpi-night") == 2
    assert (await Event.objects().first()).sign_up_url == "https://luma.com/kpi-night"
