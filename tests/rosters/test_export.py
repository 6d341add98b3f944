"""A roster leaves in anybody's layout, for a purpose that is kept."""

import csv
import io

import pytest

from community.language import speaking
from community.members.tables import Member
from community.platforms.all import LAYOUTS, PLATFORMS
from community.refusal import Refused
from community.registering.register import register
from community.registrations.tables import Registration
from community.rosters.export import export, pieces
from community.rosters.tables import RosterExport
from tests.cast import an_event, aoi, as_, haruto, someone
from tests.platforms.files import LUMA
from tests.rosters.lists import brought, seen


async def taken_out(event, layout: str) -> bytes:
    noted = await export(event, None, layout, "name badges")
    return b"".join([piece async for piece in pieces(event, noted)])


def cells(content: bytes, delimiter: str = ",") -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig")), delimiter=delimiter))


@pytest.mark.parametrize("platform", PLATFORMS, ids=lambda each: each.key)
async def test_what_is_taken_out_is_read_again_as_the_same_people(house, platform):
    event = await an_event()
    mei = await someone("mei", company="アオバ")
    await register(event, mei)
    await register(event, await haruto())

    content = await taken_out(event, platform.key)
    again = await seen(await an_event("other", number=34), content)

    assert again.platform == platform.key
    names = sorted(line.name for line in again.of("new"))
    assert names == ["haruto", "mei"]
    assert cells(content, platform.delimiter)[0] == list(platform.layout)


async def test_of_its_own_people_a_platform_reads_its_own_numbers(house):
    event = await an_event()
    await brought(event, LUMA)

    again = await seen(event, await taken_out(event, "luma"))

    assert again.count("new") == again.count("left_out") == again.count("gone") == 0
    assert {change.what for line in again.of("changed") for change in line.changes} == {
        "アンケートの回答",
        "先方での参加枠",
    }


async def test_the_plain_file_says_where_else_they_stand_and_runs_no_formula(house):
    event = await an_event()
    await brought(event, LUMA.replace(b"Aoi Mizuno,Aoi", b"\"=cmd|' /C calc'!A0\",Aoi"))

    rows = cells(await taken_out(event, "plain"))

    [aoi_row] = [row for row in rows if row[4] == "aoi@example.jp"]
    assert aoi_row[1] == "'=cmd|' /C calc'!A0"
    assert aoi_row[8:10] == ["luma", "1500"]
    assert len(LAYOUTS) == 7


async def test_more_than_one_piece_has_everybody_once(house, monkeypatch):
    event = await an_event(places=10)
    monkeypatch.setattr("community.rosters.export.AT_ONCE", 2)
    for name in ("a", "b", "c", "d", "e"):
        await register(event, await someone(name))

    rows = cells(await taken_out(event, "plain"))

    assert sorted(row[1] for row in rows[1:]) == ["a", "b", "c", "d", "e"]


async def test_without_a_purpose_nothing_leaves(house):
    event = await an_event()

    with speaking("en"), pytest.raises(Refused) as said:
        await export(event, None, "plain", "  ")

    assert (said.value.sentence, said.value.field) == ("Please write what it is for.", "purpose")
    assert await RosterExport.count() == 0


async def test_who_took_it_out_and_what_for_is_kept(house, open_browser):
    event = await an_event()
    owner = await aoi()
    await register(event, owner)
    at = f"/events/{event.slug}/roster/exports"
    desk = await as_(owner, open_browser(accept_language="en"))

    answer = await desk.post(at, data={"layout": "meetup", "purpose": "name badges"})
    page = (await desk.get(at)).text

    assert answer.headers["content-type"] == "text/tab-separated-values; charset=utf-8"
    assert "hitori-cs-33-meetup.tsv" in answer.headers["content-disposition"]
    assert answer.text.split("\r\n")[1].startswith("aoi\t")
    [noted] = await RosterExport.objects()
    assert (noted.made_by, noted.people, noted.purpose) == (owner.id, 1, "name badges")
    assert page.count("name badges") == 2


async def test_everybody_is_on_one_list_once(house, open_browser):
    event = await an_event()
    owner = await aoi()
    await register(event, owner)
    await brought(event, LUMA)
    desk = await as_(owner, open_browser(accept_language="en"))

    page = (await desk.get(f"/events/{event.slug}/roster/people")).text
    told = (await desk.get(f"/events/{event.slug}/roster/people")).status_code

    assert (told, page.count("/registrations/")) == (200, await Registration.count() - 1)
    assert (page.count(" · ¥1,500"), await Member.count()) == (1, 2)
