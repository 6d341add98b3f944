from tests.cast import an_event, aoi, as_, haruto, mei
from tests.outputs.at_roundtable import a_round, a_roundtable

JSON = {"accept": "application/json"}


async def an_evening():
    event, person = await an_event(), await haruto()
    return event, person, await a_roundtable(event, await a_round(event), "A", person)


async def test_a_field_is_saved_and_the_sheet_tells_it(open_browser):
    _event, person, roundtable = await an_evening()
    phone = await as_(person, open_browser(**JSON))
    added = await phone.post(f"/roundtables/{roundtable.id}/items", json={"text": "解約率"})
    address = f"/roundtables/{roundtable.id}/items/{added.json()['id']}/fields/noise"

    saved = await phone.post(address, json={"value": "季節", "base_revision": 0, "op_id": "op-1"})

    assert (added.status_code, saved.status_code) == (201, 200)
    assert saved.json() == {"saved": True, "revision": 1, "value": "季節"}
    sheet = (await phone.get(f"/roundtables/{roundtable.id}/sheet.json")).json()
    assert sheet["open"] is True
    assert sheet["items"][0]["fields"]["noise"] == {"value": "季節", "revision": 1}


async def test_a_stale_field_comes_back_with_both_texts(open_browser):
    _event, person, roundtable = await an_evening()
    phone = await as_(person, open_browser(**JSON))
    added = await phone.post(f"/roundtables/{roundtable.id}/items", json={"text": "解約率"})
    address = f"/roundtables/{roundtable.id}/items/{added.json()['id']}/fields/text"

    clash = await phone.post(address, json={"value": "継続率", "base_revision": 0, "op_id": "op-1"})

    assert clash.status_code == 200
    assert clash.json() == {"saved": False, "revision": 1, "theirs": "解約率", "mine": "継続率"}


async def test_only_people_at_the_roundtable_may_write(open_browser):
    event, person, roundtable = await an_evening()
    neighbour = await mei()
    await a_roundtable(event, await a_round(event, 2), "B", neighbour)
    address, words = f"/api/v1/roundtables/{roundtable.id}/items", {"text": "解約率"}

    answers = [
        await open_browser(**JSON).post(address, json=words),
        await (await as_(neighbour, open_browser(**JSON))).post(address, json=words),
        await (await as_(person, open_browser(**JSON))).post(address, json=words),
        await (await as_(await aoi(), open_browser(**JSON))).post(address, json=words),
    ]

    assert [answer.status_code for answer in answers] == [401, 403, 201, 201]


async def test_an_item_is_edited_at_its_own_roundtable_only(open_browser):
    event, person, roundtable = await an_evening()
    other = await a_roundtable(event, await a_round(event, 2), "B", person)
    phone = await as_(person, open_browser(**JSON))
    added = await phone.post(f"/roundtables/{roundtable.id}/items", json={"text": "解約率"})

    strange = await phone.post(
        f"/roundtables/{other.id}/items/{added.json()['id']}/fields/noise", json={"value": "x"}
    )

    assert strange.status_code == 404


async def test_nothing_written_is_refused_with_a_sentence(open_browser):
    _event, person, roundtable = await an_evening()
    phone = await as_(person, open_browser(**JSON))

    refused = await phone.post(f"/api/v1/roundtables/{roundtable.id}/items", json={"text": " "})

    assert (refused.status_code, refused.json()["title"]) == (422, "まず、ひとこと書いてください。")


async def test_organisers_read_everything_as_json(open_browser):
    _event, person, roundtable = await an_evening()
    phone = await as_(person, open_browser(**JSON))
    await phone.post(f"/roundtables/{roundtable.id}/items", json={"text": "解約率", "kind": "kpi"})
    desk = await as_(await aoi(), open_browser())

    answer = await desk.get("/api/v1/events/hitori-cs-33/outputs")

    [first] = answer.json()
    assert [item["text"] for item in first["sheets"][0]["items"]] == ["解約率"]


async def test_what_is_no_json_object_is_refused(open_browser):
    _event, person, roundtable = await an_evening()
    phone = await as_(person, open_browser(**JSON, content_type="application/json"))
    address = f"/api/v1/roundtables/{roundtable.id}/items"

    answers = [await phone.post(address, content=body) for body in (b"{", b"[]", b'{"text": 5}')]

    assert [answer.status_code for answer in answers] == [400, 400, 400]
