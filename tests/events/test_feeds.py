"""Calendars to subscribe to: of an event, of a series, of the whole community."""

from datetime import timedelta

from icalendar import Calendar

from community.clock import moved_to
from community.events import feeds
from community.events.publish import publish
from community.events.revise import call_off, revise
from community.events.visible_to import Viewer
from community.places.announce import announce
from tests.cast import NEXT_MONTH, a_series, an_event
from tests.events.plans import a_plan

ALL, SERIES = "/events/calendar.ics", "/series/hitori-cs/calendar.ics"


def entries(answer):
    return {
        str(each["URL"]).rpartition("/")[2]: str(each["STATUS"])
        for each in Calendar.from_ical(answer.content).events
    }


async def test_the_community_has_one_with_all_series_and_a_series_has_its_own(open_browser):
    await an_event()
    await an_event("other-1", series=await a_series("other"), number=1)
    await announce(a_plan(number=34))
    await call_off(await an_event("hitori-cs-32", number=32), "台風のため")
    browser = open_browser()

    everything, of_series = entries(await browser.get(ALL)), entries(await browser.get(SERIES))

    assert of_series == {"hitori-cs-33": "CONFIRMED", "hitori-cs-32": "CANCELLED"}
    assert everything == {**of_series, "other-1": "CONFIRMED"}


async def test_what_was_held_stays_in_it_for_a_year(open_browser):
    await an_event()

    with moved_to(NEXT_MONTH + timedelta(days=360)):
        assert entries(await open_browser().get(ALL)) == {"hitori-cs-33": "CONFIRMED"}
    with moved_to(NEXT_MONTH + timedelta(days=370)):
        assert entries(await open_browser().get(ALL)) == {}


async def test_it_is_sent_again_only_when_something_has_changed(open_browser):
    event, browser = await publish(await announce(a_plan())), open_browser()
    first = await browser.get(SERIES)

    async def again():
        return await browser.get(SERIES, headers={"if-none-match": first.headers["etag"]})

    assert ((await again()).status_code, (await again()).content) == (304, b"")
    await revise(event, a_plan(concept="新しい問い"))
    assert (await again()).status_code == 200
    assert str(Calendar.from_ical((await again()).content).events[0]["DESCRIPTION"])[:5] == (
        "新しい問い"
    )


async def test_the_bytes_travel_squeezed_or_plain_each_with_a_tag_of_its_own(open_browser):
    for number in range(1, 6):
        await an_event(f"hitori-cs-{number}", number=number)
    browser = open_browser()

    squeezed = await browser.get(SERIES, headers={"accept-encoding": "gzip"})
    plain = await browser.get(SERIES, headers={"accept-encoding": "identity"})

    assert squeezed.content == plain.content
    assert (squeezed.headers["content-encoding"], "content-encoding" in plain.headers) == (
        "gzip",
        False,
    )
    assert squeezed.headers["etag"] != plain.headers["etag"]
    assert plain.headers["content-type"] == "text/calendar; method=PUBLISH; charset=utf-8"


async def test_it_is_made_once_and_then_kept(house):
    event = await an_event()
    series = await a_series()

    first, second = [await feeds.series_feed(series, Viewer()) for _ in range(2)]
    called_off = await call_off(event, "台風のため")
    third = await feeds.series_feed(series, Viewer())

    assert first is second
    assert (third.tag != first.tag, called_off.sequence) == (True, 1)


async def test_a_feed_has_a_name_and_says_how_often_to_ask(open_browser):
    await an_event()

    calendar = Calendar.from_ical((await open_browser().get(SERIES)).content)

    assert (str(calendar["NAME"]), str(calendar["X-WR-CALNAME"])) == ("ひとりCSの夜",) * 2
    assert calendar.refresh_interval == timedelta(hours=1)
    assert str(calendar["X-PUBLISHED-TTL"]) == "PT1H"
