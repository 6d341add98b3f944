"""The day after a leak: who could see what, and by when to report."""

from datetime import UTC, datetime, timedelta

from community.access.tables import Session
from community.clock import moved_to, now
from community.consents.decide import give
from community.consents.purpose import Purpose
from community.leaks.look_back import look_back
from community.registering.register import register
from community.sponsors.link import fetch_people, offer
from community.tokens.create_token import create_token
from tests.cast import an_event, aoi, as_, haruto, mei

DAY = timedelta(days=1)


async def test_whoever_could_read_in_that_time_is_named(open_browser):
    await as_(await aoi(), open_browser())
    await as_(await haruto(), open_browser())
    await create_token("名簿の同期", "organiser")
    await Session.update({Session.seen_at: now()}, force=True)

    during = await look_back(now() - DAY, now() + DAY)
    before = await look_back(now() - 9 * DAY, now() - 8 * DAY)

    assert sorted((reader.name, reader.words) for reader in during.readers) == [
        ("aoi", "不明な端末"),
        ("名簿の同期", "プログラム：運営"),
    ]
    assert (before.readers, before.people) == ([], 0)


async def test_people_in_downloads_are_counted_once(house):
    event, person = await an_event(), await mei()
    await register(event, person)
    await give(person, Purpose.SPONSOR_SHARING)
    export = await offer(event, None, "白樺商会", "お礼", ["name"], 14)
    for _time in range(2):
        await fetch_people(export, "")

    found = await look_back(now() - DAY, now() + DAY)

    assert ([each.recipient for each in found.exports], found.passed_on, found.people) == (
        ["白樺商会", "白樺商会"],
        1,
        1,
    )


async def test_the_clock_runs_from_the_day_it_was_noticed(open_browser):
    browser = await as_(await aoi(), open_browser())

    page = (await browser.get("/desk/leak?since=2026-11-01T00:00&until=2026-11-10T09:00")).text

    assert page.count("速報は2026年11月15日(日)まで、確報は2026年12月10日(木)まで") == 1
    assert page.count('value="2026-11-10T09:00"') == 1


async def test_a_moment_that_is_none_is_the_last_week(open_browser):
    browser = await as_(await aoi(), open_browser())

    with moved_to(datetime(2026, 12, 1, 3, tzinfo=UTC)):
        answer = await browser.get("/desk/leak?since=yesterday&until=%00")

    assert (answer.status_code, answer.text.count('value="2026-12-01T12:00"')) == (200, 1)


async def test_after_a_leak_a_program_reads_who_could_see_what(open_browser):
    secret = await create_token("test", "organiser")
    client = open_browser(authorization=f"Bearer {secret}")

    week = (await client.get("/api/v1/leak")).json()
    before = (await client.get("/api/v1/leak?since=0001-01-01&until=2020-01-01")).json()

    assert [each["name"] for each in week["readers"]] == ["test"]
    assert (before["readers"], before["first_report_by"][:10]) == ([], "2020-01-05")
