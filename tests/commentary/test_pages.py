from community.commentary.find import commentary_of
from tests.cast import an_event, aoi, as_
from tests.commentary.guests import a_guest, said


async def at_the_desk(open_browser):
    event = await an_event()
    return event, await a_guest(event), await as_(await aoi(), open_browser())


async def test_a_guests_words_are_noted_while_they_speak(open_browser):
    event, guest, desk = await at_the_desk(open_browser)
    address = f"/events/{event.slug}/commentary"

    answer = await desk.post(address, data={"guest": str(guest.id), "text": "会話のきっかけ"})

    page = (await desk.get(answer.headers["location"])).text
    assert page.count("会話のきっかけ") == 1
    assert f'value="{guest.id}" checked' in page


async def test_a_refused_change_shows_their_words_and_keeps_mine(open_browser):
    event, guest, desk = await at_the_desk(open_browser)
    words = await said(event, guest, "一人目")
    address = f"/events/{event.slug}/commentary/{words.id}"
    mine = {"guest": str(guest.id), "text": "二人目", "based_on": "0123456789abcdef"}
    headers = {"referer": f"http://community.test{address}"}

    refused = await desk.post(address, data=mine, headers=headers)

    assert refused.status_code == 422
    assert ("「一人目」" in refused.text, "\n二人目</textarea>" in refused.text) == (True, True)
    assert [each.text for each in await commentary_of(event)] == ["一人目"]


async def test_a_program_changes_moves_and_removes(open_browser):
    event, guest, desk = await at_the_desk(open_browser)
    api = f"/api/v1/events/{event.slug}/commentary"
    for text in ("A", "B"):
        told = (await desk.post(api, json={"guest": str(guest.id), "text": text})).json()
    first, second = told["commentary"]
    change = {"guest": str(guest.id), "text": "C", "based_on": first["based_on"]}

    changed = await desk.put(f"{api}/{first['id']}", json=change)
    again = await desk.put(f"{api}/{first['id']}", json=change)
    moved = await desk.post(f"{api}/{second['id']}/moves/up")
    left = await desk.post(f"{api}/{second['id']}/removal")

    assert [each["text"] for each in changed.json()["commentary"]] == ["C", "B"]
    assert again.status_code == 409
    assert [each["text"] for each in moved.json()["commentary"]] == ["B", "C"]
    assert [each["text"] for each in left.json()["commentary"]] == ["C"]
