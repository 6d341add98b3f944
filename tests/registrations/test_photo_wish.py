"""Whether pictures of somebody may be published: asked, never assumed, and changed at any time."""

import pytest

from community.cancelling.cancel import cancel
from community.changes.change import call_off
from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.consents.decide import give, refuse
from community.consents.purpose import Purpose
from community.outbox.tables import Message
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer, Wish
from community.registrations.photo_wish import PhotoWish
from community.registrations.tables import Registration
from community.tickets.ticket_link import ticket_token
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.letters import letters_are_written

FORM = "/events/hitori-cs-33/registrations"
DOOR = "/events/hitori-cs-33/door"
GUEST = {"name": "鈴木 明", "email": "suzuki@example.jp"}


async def wish() -> str:
    mine = await Registration.objects().first()
    assert mine is not None
    return str(mine.photo_wish)


async def holder(registration, open_browser):
    browser = open_browser(accept_language="en")
    await browser.get(f"/tickets/{ticket_token(registration.ticket_serial)}")
    return browser


async def test_nothing_is_chosen_beforehand_and_no_answer_is_no_yes(house, open_browser):
    await an_event()
    browser = open_browser(accept_language="en")

    form = await browser.get(f"{FORM}/new")
    answer = await browser.post(FORM, data=GUEST)

    question = form.text.split("May photos with you")[1]
    assert question.split("</fieldset>")[0].count('type="radio"') == 3
    assert question.split("</fieldset>")[0].count("checked") == 0
    assert (answer.status_code, await wish()) == (303, "unknown")


@pytest.mark.parametrize("said", ["yes", "only_group", "no"])
async def test_the_answer_at_sign_up_is_kept_and_told_in_the_mail(house, open_browser, said):
    await an_event()
    words = {"yes": "○ Photos are fine", "only_group": "△ Group photos only", "no": "✕ No photos"}

    answer = await open_browser(accept_language="en").post(FORM, data={**GUEST, "photo_wish": said})

    await letters_are_written()
    mail = await Message.objects().first()
    assert (answer.status_code, await wish()) == (303, said)
    assert [each for each in mail.text.splitlines() if words[said] in each] == [words[said]]


async def test_an_answer_that_there_is_not_is_refused(house, open_browser):
    await an_event()

    answer = await open_browser().post(FORM, data={**GUEST, "photo_wish": "always"})

    assert (answer.status_code, await Registration.count()) == (422, 0)


async def test_the_person_changes_it_on_the_ticket_without_an_account(house, open_browser):
    mine = await register(await an_event(), await mei(language="en"))
    browser = await holder(mine, open_browser)

    answers = [
        (await browser.post(f"/registrations/{mine.id}/photo-wish", data={"photo_wish": each}))
        for each in ("yes", "no")
    ]
    ticket = await browser.get(f"/registrations/{mine.id}")

    assert [answer.status_code for answer in answers] == [303, 303]
    assert await wish() == "no"
    assert ticket.text.count('bad">✕ No photos') == 1


async def test_of_an_evening_that_was_called_off_there_will_be_no_photos(house, open_browser):
    event = await an_event()
    mine = await register(event, await mei(language="en"))
    browser = await holder(mine, open_browser)
    address = f"/registrations/{mine.id}"

    before = (await browser.get(address)).text
    await call_off(event, "台風")
    after = (await browser.get(address)).text

    assert [page.count("Photos of you") for page in (before, after)] == [1, 0]


async def test_who_does_not_come_is_not_asked_about_photos(house, open_browser):
    mine = await register(await an_event(), await mei(language="en"))
    browser = await holder(mine, open_browser)
    address = f"/registrations/{mine.id}"

    before = (await browser.get(address)).text
    await cancel(mine)
    after = (await browser.get(address)).text

    assert [page.count("Photos of you") for page in (before, after)] == [1, 0]


async def test_an_organiser_writes_down_a_no_and_never_a_yes(house, open_browser):
    mine = await register(await an_event(), await mei())
    desk = await as_(await aoi(), open_browser(accept_language="en"))

    yes = await desk.post(f"/registrations/{mine.id}/photo-wish", data={"photo_wish": "yes"})
    after_yes = await wish()
    no = await desk.post(f"/registrations/{mine.id}/photo-wish", data={"photo_wish": "no"})

    assert (yes.status_code, after_yes) == (422, "unknown")
    assert (no.status_code, await wish()) == (303, "no")


async def test_nobody_answers_for_somebody_else(house, open_browser):
    mine = await register(await an_event(), await mei())
    other = await as_(await haruto(), open_browser())

    answer = await other.post(f"/registrations/{mine.id}/photo-wish", data={"photo_wish": "yes"})

    assert (answer.status_code, await wish()) == (404, "unknown")


async def test_who_knows_the_address_cannot_turn_a_no_into_a_yes(house, open_browser):
    event = await an_event()
    mine = await register(event, await mei(), Wish(photo_wish=PhotoWish.NO))
    await cancel(mine)

    await open_browser().post(
        FORM, data={"name": "mei", "email": "mei@example.jp", "photo_wish": "yes"}
    )

    assert await wish() == "no"


async def test_the_door_the_paper_and_the_answer_to_a_scan_show_the_mark(house, open_browser):
    event = await an_event()
    said_no = await register(event, await mei(), Wish(photo_wish=PhotoWish.NO))
    await register_by_address(event, Newcomer("鈴木 明", "suzuki@example.jp"))
    desk = await as_(await aoi(), open_browser(accept_language="en"))

    door, paper = await desk.get(DOOR), await desk.get(f"{DOOR}/paper")
    sight = await desk.post(
        "/events/hitori-cs-33/checkins",
        data={"registration": str(said_no.id)},
        headers={"accept": "application/json"},
    )

    assert door.text.count("✕ No photos") == 1
    assert (paper.text.count("✕ No photos"), paper.text.count("？ Photos: no answer")) == (1, 1)
    assert sight.json()["photo"] == "✕ No photos"


async def test_who_registers_again_after_the_door_keeps_the_answer(house):
    event, guest = await an_event(), await mei()
    mine = await register(event, guest, Wish(photo_wish=PhotoWish.ONLY_GROUP))
    await check_in(event, mine, Method.NAME, "aoi")

    again = await register(event, guest, Wish(photo_wish=PhotoWish.YES))

    assert again.photo_wish == "only_group"


@pytest.mark.parametrize(("say", "wished"), [(give, "yes"), (refuse, "no")])
async def test_a_general_answer_holds_where_nothing_is_said(house, say, wished):
    event, guest = await an_event(), await mei()
    await say(guest, Purpose.PHOTO)

    mine = await register(event, guest)

    assert mine.photo_wish == wished
