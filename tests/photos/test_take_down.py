"""Anybody has a photo taken down at once; the organisers decide later and say why."""

import pytest

from community.outbox.tables import Message
from community.photos.find import shot_of, shown_of
from community.photos.publish import publish
from community.photos.tables import TakeDown
from community.photos.take_down import ask_to_take_down, decide
from community.refusal import Conflict, Refused
from tests.cast import an_event
from tests.photos.evening import a_published_photo


async def asked(email: str = ""):
    event = await an_event()
    photo = await a_published_photo(event, has_nobody=True)
    await ask_to_take_down(photo, "写りたくないので", email)
    return event, photo


async def test_it_is_hidden_before_anybody_has_decided(house):
    event, photo = await asked()

    assert (await shown_of(event), (await shot_of(photo.id)).standing) == ([], "taken_down")


async def test_it_cannot_be_published_again_unanswered(house):
    event, photo = await asked()

    with pytest.raises(Conflict):
        await publish(photo)

    assert await shown_of(event) == []


@pytest.mark.parametrize(("is_shown_again", "shown"), [(True, 1), (False, 0)])
async def test_who_left_an_address_is_told_the_reason_and_then_forgotten(
    house, is_shown_again, shown
):
    event, photo = await asked("ren@example.jp")

    await decide(photo, is_shown_again, "ご本人ではないため")

    mail = await Message.objects().first()
    assert (mail.to_address, mail.text.count("> ご本人ではないため")) == ("ren@example.jp", 1)
    assert (await TakeDown.objects().first()).email == ""
    assert len(await shown_of(event)) == shown


async def test_nobody_is_mailed_who_left_no_address(house):
    _event, photo = await asked()

    await decide(photo, False, "取り下げました")

    assert await Message.count() == 0


async def test_a_decision_needs_a_reason_and_is_made_once(house):
    _event, photo = await asked("ren@example.jp")

    with pytest.raises(Refused):
        await decide(photo, True, " ")
    await decide(photo, True, "確認しました")
    with pytest.raises(Conflict):
        await decide(photo, False, "やはり")

    assert await Message.count() == 1


async def test_an_address_that_no_mail_reaches_is_refused_and_nothing_is_hidden(house):
    event = await an_event()
    photo = await a_published_photo(event, has_nobody=True)

    with pytest.raises(Refused):
        await ask_to_take_down(photo, "", "nowhere")

    assert len(await shown_of(event)) == 1
