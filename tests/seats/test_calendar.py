"""A person's private calendar tells where, what it costs, and with whom they sit."""

from icalendar import Calendar

from community.cancelling.cancel import cancel
from community.changes.change import call_off
from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.plannings.seat import seat_everyone
from community.registering.register import register
from tests.cast import an_event, haruto
from tests.outputs.at_roundtable import a_round
from tests.roundtables.guests import ten_come

FEED = "/calendars/torn/registrations.ics"


async def entry_in(browser):
    [entry] = Calendar.from_ical((await browser.get(FEED)).content).events
    return entry


async def test_it_tells_place_price_and_the_roundtables_once_seated(open_browser):
    event = await an_event(online_url="https://meet.example.jp/33")
    await a_round(event)
    mine, browser = await register(event, await haruto(calendar_token="torn")), open_browser()

    before = await entry_in(browser)
    await check_in(event, mine, Method.NAME, "aoi")
    await ten_come(event)
    await seat_everyone(event, rounds=1, size=4, seed=1)
    after = await entry_in(browser)

    assert str(before["LOCATION"]) == "白樺ホール, https://meet.example.jp/33"
    words = str(before["DESCRIPTION"]).splitlines()
    assert words == ["お支払い額：2,000円", "", "http://community.test/events/hitori-cs-33"]
    assert str(after["DESCRIPTION"]).splitlines()[1].startswith("あなたのテーブル：")
    assert (str(after["UID"]), int(after["SEQUENCE"])) == (str(before["UID"]), 1)


async def test_it_speaks_the_language_of_its_owner(open_browser):
    await register(await an_event(), await haruto(calendar_token="torn", language="en"))

    entry = await entry_in(open_browser())

    assert str(entry["DESCRIPTION"]).splitlines()[0] == "To be paid: ¥2,000"


async def test_it_is_sent_again_only_when_something_has_changed(open_browser):
    event, browser = await an_event(), open_browser()
    mine = await register(event, await haruto(calendar_token="torn"))
    first = await browser.get(FEED)

    async def again():
        return await browser.get(FEED, headers={"if-none-match": first.headers["etag"]})

    assert (await again()).status_code == 304
    await cancel(mine)
    changed = await again()
    [entry] = Calendar.from_ical(changed.content).events
    assert (changed.status_code, str(entry["STATUS"])) == (200, "CANCELLED")


async def test_an_evening_that_is_called_off_is_so_in_it(open_browser):
    event = await an_event()
    await register(event, await haruto(calendar_token="torn"))

    await call_off(event, "台風のため")

    entry = await entry_in(open_browser())
    assert (str(entry["STATUS"]), int(entry["SEQUENCE"])) == ("CANCELLED", 2)
