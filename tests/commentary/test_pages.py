from community.events.tables import Appearance, Role
from tests.cast import an_event, aoi, as_


async def test_a_guests_words_are_noted_while_they_speak(open_browser):
    event = await an_event()
    guest = Appearance(event=event.id, role=Role.GUEST, name="野原 灯")
    await guest.save()
    desk, address = await as_(await aoi(), open_browser()), f"/events/{event.slug}/commentary"

    await desk.post(address, data={"guest": str(guest.id), "text": "指標は会話のきっかけ"})

    assert (await desk.get(address)).text.count("指標は会話のきっかけ") == 1
