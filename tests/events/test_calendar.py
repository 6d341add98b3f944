from icalendar import Calendar

from community.events.calendar import event_ics
from community.events.publish import publish
from community.events.revise import call_off, revise
from community.places.announce import announce
from tests.events.plans import EVENING, a_plan


async def test_a_calendar_entry_knows_time_zone_place_and_page(house):
    event = await publish(
        await announce(
            a_plan(
                venue_name="白樺ホール", venue_address="架空市1-2-3", concept="**数字**を持ち寄る"
            )
        )
    )

    calendar = Calendar.from_ical(event_ics([event], name="ひとりCSの夜"))

    entry = calendar.walk("VEVENT")[0]
    assert (str(entry["summary"]), str(entry["location"]), str(entry["url"])) == (
        "KPIを持ち寄る夜",
        "白樺ホール, 架空市1-2-3",
        "http://community.test/events/hitori-cs-33",
    )
    assert str(entry["description"]).splitlines()[0] == "数字を持ち寄る"
    assert entry["dtstart"].params["TZID"] == "Asia/Tokyo"
    assert entry["dtstart"].dt.replace(tzinfo=None) == EVENING
    assert [str(zone["tzid"]) for zone in calendar.walk("VTIMEZONE")] == ["Asia/Tokyo"]


async def test_an_entry_keeps_its_name_and_counts_what_happens_to_it(house):
    event = await publish(await announce(a_plan()))
    moved = await revise(event, a_plan(starts_at=EVENING.replace(hour=18)))
    off = await call_off(moved, "台風のため")

    entries = [
        Calendar.from_ical(event_ics([each])).walk("VEVENT")[0] for each in (event, moved, off)
    ]

    assert len({str(entry["uid"]) for entry in entries}) == 1
    assert [(entry["sequence"], str(entry["status"])) for entry in entries] == [
        (0, "CONFIRMED"),
        (1, "CONFIRMED"),
        (2, "CANCELLED"),
    ]


async def test_the_online_address_is_for_ticket_holders(house):
    event = await announce(a_plan(online_url="https://meet.example.jp/33"))

    entry = Calendar.from_ical(event_ics([event])).walk("VEVENT")[0]

    assert str(entry["location"]) == "オンライン"
