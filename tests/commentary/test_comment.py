import pytest

from community.commentary.comment import comment, commentary_of, take_back
from community.events.tables import Appearance, Role
from community.refusal import Refused
from tests.cast import an_event


async def a_guest(event):
    guest = Appearance(event=event.id, role=Role.GUEST, name="野原 灯", title="顧客成功責任者")
    await guest.save()
    return str(guest.id)


async def test_a_guests_words_are_kept_with_name_and_title(house):
    event = await an_event()

    await comment(event, await a_guest(event), "指標は会話のきっかけです。")

    [said] = await commentary_of(event)
    assert (said.name, said.title, said.text) == (
        "野原 灯", "顧客成功責任者", "指標は会話のきっかけです。",
    )  # fmt: skip


async def test_words_without_a_guest_are_refused(house):
    event = await an_event()

    with pytest.raises(Refused) as refusal:
        await comment(event, "", "だれの言葉でしょう")

    assert refusal.value.field == "guest"


async def test_words_can_be_taken_back(house):
    event = await an_event()
    said = await comment(event, await a_guest(event), "言い直します。")

    await take_back(said)

    assert await commentary_of(event) == []
