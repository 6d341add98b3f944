"""A sheet says whose words it sends: of the same person with and without a chair."""

import re
from collections import Counter

import pytest

from community.outputs.edit import Edit, edit
from community.outputs.note import note
from community.outputs.remove import remove
from community.roundtables.tables import Chair
from tests.cast import an_event, aoi, as_, haruto, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, registered, writer_at, wrote


async def test_a_sheet_left_open_takes_no_words_from_whoever_signs_in_there_next(open_browser):
    event = await an_event()
    first, second = await haruto(), await someone("second")
    roundtable = await a_roundtable(event, await a_round(event), "A", first, second)
    item = await wrote(await writer_at(roundtable, first), "解約率")
    device, address = await as_(second, open_browser()), f"/roundtables/{roundtable.id}"
    told = {"headers": {"accept": "application/json"}, "params": {"writer": str(first.id)}}
    words = {"value": "継続率", "base_revision": 1}

    for path, sent in {
        f"{address}/items": {"data": {"text": "わたしの一行"}},
        f"{address}/notes": {"data": {"text": "わたしの一行"}},
        f"{address}/items/{item.id}": {"data": {"text": "継続率", "base_text": "1"}},
        f"{address}/items/{item.id}/fields/text": {"json": words},
        f"{address}/writing": {},
    }.items():
        refused = await device.post(path, **sent, **told)
        assert (refused.status_code, path) == (409, path)
        assert "ほかの方がログインしています" in refused.json()["title"]

    sheet = (await device.get(f"{address}/sheet.json")).json()
    assert [each["fields"]["text"]["value"] for each in sheet["items"]] == ["解約率"]
    assert sheet["writer"] == str(second.id)


@pytest.mark.parametrize("page", ["sheet", "card"])
async def test_who_helps_writes_on_while_they_are_registered_seated_and_moved(open_browser, page):
    event, person = await an_event(), await aoi()
    round_ = await a_round(event)
    roundtable = await a_roundtable(event, round_, "A", await haruto())
    item = await wrote(await writer_at(roundtable), "解約率", kind="kpi")
    address, device = f"/roundtables/{roundtable.id}", await as_(person, open_browser())
    shown = await device.get({"sheet": address, "card": f"/items/{item.id}/card"}[page])
    key = shown.text.split('data-writer="')[1].split('"')[0]
    assert shown.text.count(f"writer={key}") >= 1

    async def keys():
        line = {"data": {"text": "わたしの一行"}, "params": {"writer": key}}
        added = await device.post(f"{address}/items", **line)
        return added.status_code, (await device.get(f"{address}/sheet.json")).json()["writer"]

    before = await keys()
    mine = await registered(event, person)
    without_chair = await keys()
    await Chair(round=round_.id, roundtable=roundtable.id, registration=mine.id).save()
    seated = await keys()
    await Chair.delete().where(Chair.registration == mine.id)
    moved = await keys()

    assert [before, without_chair, seated, moved] == [(303, key)] * 4


async def test_every_button_that_changes_a_sheet_says_whose_it_is(open_browser):
    event, person = await an_event(), await haruto()
    roundtable = await a_roundtable(event, await a_round(event), "A", person)
    mine = await writer_at(roundtable, person)
    item, gone = await wrote(mine, "解約率"), await wrote(mine, "継続率")
    await edit(mine, item, Edit("text", "月次解約率", 1))
    for words in ("一つ目", "二つ目"):
        await note(mine, {"text": words}, words)
    await remove(mine, gone)
    device = await as_(person, open_browser())

    pages = [f"/roundtables/{roundtable.id}", f"/items/{item.id}/history"]
    sent_to = [
        address
        for page in pages
        for address in re.findall(r'action="([^"]+)"', (await device.get(page)).text)
        if re.search("/(sharing|removal|return|fields/text)", address)
    ]

    assert Counter(address.split("?")[0].rpartition("/")[2] for address in sent_to) == {
        "sharing": 3,
        "removal": 3,
        "return": 1,
        "text": 1,
    }
    assert {address.partition("?")[2] for address in sent_to} == {f"writer={person.id}"}
