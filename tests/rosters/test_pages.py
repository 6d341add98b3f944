"""Bringing a roster in from an organiser's browser."""

import pytest

from community.registrations.tables import Registration
from community.rosters.tables import RosterFile
from tests.cast import an_event, aoi, as_, haruto
from tests.platforms.test_connpass import LAYOUT_2019

ROSTER = "/events/hitori-cs-33/roster"


@pytest.fixture
async def desk(open_browser):
    referer = f"http://community.test{ROSTER}"
    return await as_(await aoi(), open_browser(accept_language="en", referer=referer))


async def upload(browser, content):
    return await browser.post(ROSTER, files={"file": ("event_1_participants.csv", content)})


async def test_only_organisers_bring_rosters(house, open_browser):
    await an_event()
    member = await as_(await haruto(), open_browser())

    answers = [await browser.get(ROSTER) for browser in (member, open_browser())]

    assert [answer.status_code for answer in answers] == [403, 303]


async def test_a_file_is_previewed_and_then_brought_in(house, desk):
    await an_event()

    uploaded = await upload(desk, LAYOUT_2019)
    preview = await desk.get(uploaded.headers["location"])
    before = await Registration.count()
    brought = await desk.post(uploaded.headers["location"])
    done = await desk.get(brought.headers["location"])

    assert preview.text.count("Import 2 people") == 1
    assert before == 0
    assert done.text.count("2 people were imported.") == 1
    assert await Registration.count() == 2


async def test_the_same_file_a_second_time_has_nothing_to_do(house, desk):
    await an_event()
    first = await upload(desk, LAYOUT_2019)
    await desk.post(first.headers["location"])

    second = await upload(desk, LAYOUT_2019)
    preview = await desk.get(second.headers["location"])

    assert preview.text.count("Nothing to do: everybody in this file is here already.") == 1
    assert preview.text.count("Import") == 0


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "The file is empty."),
        (
            b"%PDF-1.7",
            "This file is PDF. Choose the CSV or the Excel workbook (.xlsx) as it was downloaded.",
        ),
        (
            "名前,会社\n".encode(),
            "No platform we know has these columns. We read the participants’ files of "
            "connpass, Peatix, Luma, Meetup, Eventbrite, Doorkeeper.",
        ),
    ],
)
async def test_what_is_no_roster_is_refused_at_the_field(house, desk, content, sentence):
    await an_event()

    answer = await upload(desk, content)

    assert (answer.status_code, answer.text.count(sentence)) == (422, 1)
    assert answer.text.count('aria-invalid="true"') == 1
    assert await RosterFile.count() == 0


async def test_more_people_than_places_are_said_before_anything_is_written(house, desk):
    await an_event(places=0)

    uploaded = await upload(desk, LAYOUT_2019)
    preview = await desk.get(uploaded.headers["location"])

    assert preview.text.count("With this roster 1 people would have a place") == 1
    assert preview.text.count("Import 2 people") == 0


async def test_of_a_file_that_was_brought_in_only_the_counts_are_left(house, desk):
    await an_event()
    uploaded = await upload(desk, LAYOUT_2019)
    await desk.post(uploaded.headers["location"])

    done = await desk.get(uploaded.headers["location"])

    [file] = await RosterFile.objects()
    assert (bytes(file.content), "水野" in str(file.seen)) == (b"", False)
    assert (done.text.count("2 people were imported."), done.text.count("水野")) == (1, 0)
