"""Calendar programs that are not ours read what was meant, in every zone, for every text."""

from datetime import UTC, datetime, timedelta

import pytest

from community.clock import instant
from community.events.calendar import event_ics
from community.events.revise import call_off
from community.places.announce import announce
from tests.cast import an_event
from tests.events.calendars import by_khal, by_vobject
from tests.events.plans import a_plan

READERS = [by_vobject, by_khal]
LONG = "「最適なKPIはフェーズによって変わる」という声を、テーブルごとに確かめる夜です。" * 40


def on(day, zone, hours=2):
    starts_at = instant(datetime.fromisoformat(day), zone)
    return {"starts_at": starts_at, "ends_at": starts_at + timedelta(hours=hours), "zone": zone}


@pytest.mark.parametrize("read", READERS)
@pytest.mark.parametrize(
    ("day", "zone", "begins"),
    [
        ("2027-01-22T19:00", "Asia/Tokyo", "2027-01-22T10:00Z"),
        ("2027-03-25T19:00", "Europe/Berlin", "2027-03-25T18:00Z"),
        ("2027-03-29T19:00", "Europe/Berlin", "2027-03-29T17:00Z"),  # the clocks changed between
        ("2027-03-14T19:00", "America/New_York", "2027-03-14T23:00Z"),
        ("2027-11-08T19:00", "America/New_York", "2027-11-09T00:00Z"),
        ("2027-04-05T19:00", "Australia/Lord_Howe", "2027-04-05T08:30Z"),  # half an hour of summer
        ("2027-01-22T19:00", "Asia/Kathmandu", "2027-01-22T13:15Z"),
        ("2027-01-22T19:00", "UTC", "2027-01-22T19:00Z"),
        ("2027-10-31T02:30", "Europe/Berlin", "2027-10-31T00:30Z"),  # the first of two
    ],
)
async def test_the_hour_is_the_one_on_the_wall_there(house, read, day, zone, begins):
    event = await an_event(**on(day, zone))

    [entry] = read(event_ics([event]))

    assert entry.begins == datetime.fromisoformat(begins).astimezone(UTC)
    assert entry.ends - entry.begins == timedelta(hours=2)


@pytest.mark.parametrize("read", READERS)
async def test_an_evening_from_midnight_to_midnight_is_no_whole_day(house, read):
    event = await an_event(**on("2027-01-22T00:00", "Asia/Tokyo", hours=24))

    [entry] = read(event_ics([event]))

    assert entry.begins == datetime(2027, 1, 21, 15, tzinfo=UTC)
    assert entry.ends == datetime(2027, 1, 22, 15, tzinfo=UTC)


@pytest.mark.parametrize("read", READERS)
async def test_long_japanese_words_with_commas_and_lines_arrive_whole(house, read):
    title = "KPI, 目標; そして「\\」の夜 🌙"
    words = f"{LONG}\n一行目\n\n- 二行目; セミコロン, カンマ\\"
    event = await announce(a_plan(title=title, concept=words, venue_name="白樺ホール, 2F"))

    [entry] = read(event_ics([event]))

    assert (entry.title, entry.place) == (title, "白樺ホール, 2F")
    assert entry.words == f"{words}\n\nhttp://community.test/events/hitori-cs-33"


async def test_no_line_is_longer_than_75_octets_and_no_character_is_torn(house):
    event = await announce(a_plan(concept=LONG, title="夜" * 160))

    lines = event_ics([event]).split(b"\r\n")

    assert 70 < max(map(len, lines)) <= 75
    assert [line for line in lines if "�" in line.decode(errors="replace")] == []


@pytest.mark.parametrize("read", READERS)
async def test_a_feed_in_several_zones_is_read_entry_by_entry(house, read):
    zones = ["Asia/Tokyo", "Europe/Berlin", "America/New_York"]
    events = [
        await an_event(f"hitori-cs-{number}", number=number, **on("2027-07-22T19:00", zone))
        for number, zone in enumerate(zones)
    ]
    events.append(await call_off(await an_event("hitori-cs-9", number=9), "台風"))

    entries = read(event_ics(events, name="ひとりCSの夜"))

    assert sorted(entry.begins.isoformat() for entry in entries) == [
        "2027-01-22T10:00:00+00:00",
        "2027-07-22T10:00:00+00:00",
        "2027-07-22T17:00:00+00:00",
        "2027-07-22T23:00:00+00:00",
    ]
    assert len({entry.uid for entry in entries}) == 4
