from community.rounds.close_round import close_round
from community.roundtables.tables import Chair
from tests.cast import an_event, aoi, as_, haruto, mei, someone
from tests.outputs.at_roundtable import a_round, a_roundtable, registered, writer_at, wrote


async def haruto_and_mei_at_a(letter="A"):
    event, people = await an_event(), [await haruto(), await mei()]
    roundtable = await a_roundtable(event, await a_round(event), letter, *people)
    return event, people, roundtable, f"/roundtables/{roundtable.id}"


def from_page(address):
    return {"referer": f"http://community.test{address}"}


async def test_the_sheet_shows_its_people_its_question_and_what_is_written(open_browser):
    _event, people, roundtable, address = await haruto_and_mei_at_a()
    await wrote(await writer_at(roundtable, people[1]), "月次の解約率")

    page = (await (await as_(people[0], open_browser())).get(address)).text

    wanted = ["どの数字を見ていますか", "haruto", "mei", "月次の解約率", "KPIカードにする"]
    assert [words for words in wanted if words not in page] == []


async def test_without_script_a_line_is_written_and_changed_by_plain_forms(open_browser):
    _event, people, _roundtable, address = await haruto_and_mei_at_a()
    phone = await as_(people[0], open_browser())

    added = await phone.post(f"{address}/items", data={"text": "解約率", "kind": "kpi"})
    item = added.headers["location"].partition("#item-")[2]
    words = {"text": "月次の解約率", "base_text": "1", "noise": "季節", "base_noise": "0"}
    saved = await phone.post(f"{address}/items/{item}", data=words)

    assert (added.status_code, saved.status_code) == (303, 303)
    [shown] = (await phone.get(f"{address}/sheet.json")).json()["items"]
    assert (shown["fields"]["text"]["value"], shown["fields"]["noise"]["value"]) == (
        "月次の解約率", "季節",
    )  # fmt: skip


async def test_without_script_a_clash_shows_both_texts_and_saving_again_keeps_mine(open_browser):
    _event, people, roundtable, address = await haruto_and_mei_at_a()
    item = await wrote(await writer_at(roundtable, people[1]), "ほかの文")
    phone, form = await as_(people[0], open_browser()), f"{address}/items/{item.id}"
    mine = {"item": str(item.id), "text": "わたしの文"}

    clash = await phone.post(form, data={**mine, "base_text": "0"}, headers=from_page(address))
    again = await phone.post(form, data={**mine, "base_text": "1"}, headers=from_page(address))

    assert (clash.status_code, again.status_code) == (422, 303)
    assert clash.text.count("その間に、ほかの人が「ほかの文」と書きました。") == 1
    assert "わたしの文</textarea>" in clash.text
    history = (await phone.get(f"/items/{item.id}/history")).text
    assert [history.count(words) for words in ("わたしの文", "採用されなかった文")] == [3, 1]


async def test_a_taken_off_item_is_put_back(open_browser):
    _event, people, roundtable, address = await haruto_and_mei_at_a()
    item = await wrote(await writer_at(roundtable, people[0]), "消したい")
    phone = await as_(people[0], open_browser())

    await phone.post(f"/items/{item.id}/removal")
    empty = (await phone.get(f"{address}/sheet.json")).json()["items"]
    await phone.post(f"/items/{item.id}/return")

    back = (await phone.get(f"{address}/sheet.json")).json()["items"]
    assert (empty, [each["id"] for each in back]) == ([], [str(item.id)])


async def test_a_stranger_is_asked_to_sign_in_and_a_neighbour_is_turned_away(open_browser):
    event, people, _roundtable, address = await haruto_and_mei_at_a()
    other = await a_roundtable(event, await a_round(event, 2), "B", people[1])

    stranger = await open_browser().get(address)
    neighbour = await (await as_(people[0], open_browser())).get(f"/roundtables/{other.id}")

    assert (stranger.status_code, neighbour.status_code) == (303, 403)


async def test_the_second_round_shows_what_its_people_wrote_in_the_first(open_browser):
    event, people, roundtable, _address = await haruto_and_mei_at_a()
    await wrote(await writer_at(roundtable, people[0]), "最適なKPIはフェーズで変わる")
    second = await a_roundtable(
        event, await a_round(event, 2, builds_on_previous=True), "B", people[0]
    )
    elsewhere = await a_roundtable(event, await a_round(event, 3), "C", people[0])

    phone = await as_(people[0], open_browser())
    pages = [(await phone.get(f"/roundtables/{each.id}")).text for each in (second, elsewhere)]

    assert ["最適なKPIはフェーズで変わる" in page for page in pages] == [True, False]


async def test_the_organiser_opens_extends_and_closes_a_round_from_the_wall(open_browser):
    event, _people, roundtable, _address = await haruto_and_mei_at_a()
    desk, rounds = await as_(await aoi(), open_browser()), f"/events/{event.slug}/rounds/1"

    answers = [
        await desk.post(f"{rounds}/opening", data={"minutes": "15"}),
        await desk.post(f"{rounds}/extension", data={"minutes": "5"}),
        await desk.post(f"{rounds}/closing"),
        await desk.post(f"{rounds}/extension", data={"minutes": "5"}),
    ]

    assert [answer.status_code for answer in answers] == [303, 303, 303, 409]
    wall = (await desk.get(f"/events/{event.slug}/sheets")).text
    assert wall.count(f'href="/roundtables/{roundtable.id}"') == 1


async def test_a_round_that_does_not_exist_is_not_there(open_browser):
    event = await an_event()
    desk = await as_(await aoi(), open_browser())

    answer = await desk.post(f"/events/{event.slug}/rounds/9/opening", data={"minutes": "5"})

    assert answer.status_code == 404


async def test_only_organisers_see_wall_stage_and_commentary(open_browser):
    event, person = await an_event(), await haruto()
    phone = await as_(person, open_browser())

    parts = ("sheets", "stage", "commentary")
    answers = [await phone.get(f"/events/{event.slug}/{part}") for part in parts]

    assert [answer.status_code for answer in answers] == [403] * 3


async def test_a_closed_sheet_leads_on_to_what_phones_do_then(open_browser):
    event, person = await an_event(), await haruto()
    round_ = await a_round(event)
    roundtable = await a_roundtable(event, round_, "A", person)
    phone, way = await as_(person, open_browser()), f'href="/events/{event.slug}/now"'

    before = (await phone.get(f"/roundtables/{roundtable.id}")).text
    await close_round(event, 1)
    after = (await phone.get(f"/roundtables/{roundtable.id}")).text

    assert (before.count(way), after.count(way)) == (0, 1)


async def test_a_sheet_tells_which_chairs_are_taken_by_now(open_browser):
    event, person = await an_event(), await haruto()
    round_ = await a_round(event)
    roundtable = await a_roundtable(event, round_, "A", person)
    phone = await as_(person, open_browser())
    before = (await phone.get(f"/roundtables/{roundtable.id}/sheet.json")).json()["chairs"]

    late = await registered(event, await someone("late"))
    chair = Chair(round=round_.id, roundtable=roundtable.id, registration=late.id)
    await chair.save()

    after = (await phone.get(f"/roundtables/{roundtable.id}/sheet.json")).json()["chairs"]
    assert (len(before), sorted(after)) == (1, sorted([*before, str(chair.id)]))


async def test_a_former_text_is_brought_back_from_the_history_with_one_tap(open_browser):
    _event, [person, _], roundtable, address = await haruto_and_mei_at_a()
    item = await wrote(await writer_at(roundtable, person), "はじめの文")
    phone = await as_(person, open_browser())
    field, history = f"{address}/items/{item.id}/fields/text", f"/items/{item.id}/history"
    await phone.post(field, data={"value": "直した文", "base_revision": "1"})

    before = (await phone.get(history)).text
    await phone.post(field, data={"value": "はじめの文", "base_revision": "2"})

    after = (await phone.get(history)).text
    [shown] = (await phone.get(f"{address}/sheet.json")).json()["items"]
    assert shown["fields"]["text"] == {"value": "はじめの文", "revision": 3}
    offers = [
        (page.count('value="はじめの文"'), page.count('value="直した文"'))
        for page in (before, after)
    ]
    assert offers == [(1, 0), (0, 1)]
