"""A roster that comes as an Excel workbook is brought in like any other."""

import io

from openpyxl import Workbook

from community.members.tables import Member
from community.rosters.keep import keep
from community.rosters.tables import PlaceElsewhere
from tests.cast import an_event, aoi, as_
from tests.platforms.files import DOORKEEPER
from tests.rosters.lists import brought, seen


def as_workbook(text: str) -> bytes:
    book, file = Workbook(), io.BytesIO()
    for line in text.splitlines():
        book.active.append(line.split(","))
    book.save(file)
    return file.getvalue()


async def test_a_workbook_brings_the_same_people_once(house):
    event = await an_event()

    first = await brought(event, as_workbook(DOORKEEPER.decode()))
    again = await seen(event, DOORKEEPER)

    assert (first.count("new"), again.brought) == (3, 0)
    assert (await Member.count(), await PlaceElsewhere.count()) == (3, 3)


async def test_what_is_kept_of_a_workbook_is_text_that_names_can_be_found_in(house):
    file = await keep(await an_event(), "a.xlsx", as_workbook(DOORKEEPER.decode()))

    assert ("水野 葵".encode() in bytes(file.content), file.name) == (True, "a.xlsx")


async def test_an_organiser_uploads_a_workbook(house, open_browser):
    event = await an_event()
    desk = await as_(await aoi(), open_browser())
    here = f"/events/{event.slug}/roster"

    uploaded = await desk.post(here, files={"file": ("a.xlsx", as_workbook(DOORKEEPER.decode()))})
    preview = await desk.get(uploaded.headers["location"])

    assert preview.text.count("Doorkeeper · a.xlsx") >= 1
