"""The links into other people's calendars."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

from community.events.calendar_links import google_link
from community.registering.register import register
from tests.cast import an_event, as_, haruto


def links(page):
    return [unescape(each) for each in re.findall(r'href="([^"]+)"', page.text)]


def google(found):
    [link] = [each for each in found if each.startswith("https://calendar.google.com/")]
    return {name: value for name, [value] in parse_qs(urlsplit(link).query).items()}


async def test_the_event_page_leads_into_three_kinds_of_calendar(open_browser):
    await an_event(concept="**数字**を持ち寄る & 話す", online_url="https://meet.example.jp/33")

    found = links(await open_browser().get("/events/hitori-cs-33"))

    assert "webcal://community.test/events/hitori-cs-33/calendar.ics" in found
    assert "/events/hitori-cs-33/calendar.ics" in found
    assert google(found) == {
        "action": "TEMPLATE",
        "text": "KPIを持ち寄る夜",
        "dates": "20270122T100000Z/20270122T123000Z",
        "ctz": "Asia/Tokyo",
        "details": "数字を持ち寄る & 話す\n\nhttp://community.test/events/hitori-cs-33",
        "location": "白樺ホール, オンライン",
    }


async def test_the_ticket_brings_the_online_address_along(open_browser):
    member = await haruto()
    mine = await register(await an_event(online_url="https://meet.example.jp/33"), member)

    page = await (await as_(member, open_browser())).get(f"/registrations/{mine.id}")

    assert google(links(page))["location"] == "白樺ホール, https://meet.example.jp/33"
    assert f"/registrations/{mine.id}/calendar.ics" in links(page)


async def test_a_series_and_the_private_feed_are_subscribed_to_by_one_tap(open_browser):
    await an_event()
    member = await haruto(calendar_token="torn")
    browser = await as_(member, open_browser())

    series, mine = (
        links(await browser.get("/series/hitori-cs")),
        links(await browser.get("/registrations")),
    )

    assert "webcal://community.test/series/hitori-cs/calendar.ics" in series
    assert google(series) == {"cid": "webcal://community.test/series/hitori-cs/calendar.ics"}
    private = "webcal://community.test/calendars/torn/registrations.ics"
    assert (private in mine, google(mine)) == (True, {"cid": private})


async def test_a_long_concept_does_not_make_the_address_too_long(house):
    event = await an_event(concept="長い話" * 5000)

    assert len(google_link(event)) < 8000
