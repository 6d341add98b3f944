"""Answering on one's own page, beside a form, and from a mail."""

import pytest

from community.consents.advertise import mail_if_agreed
from community.consents.decide import give, refuse, withdraw
from community.consents.find import answers_of, has_given
from community.consents.purpose import Purpose
from community.consents.tables import Consent, State
from community.consents.unsubscribe import unsubscribe_path
from community.members.tables import Member
from community.outbox.deliver import deliver
from community.outbox.letter import letter
from community.outbox.tables import Message
from community.registrations.tables import Registration
from community.settings import Settings, settings, use
from tests.cast import an_event, as_, mei

NEWS = Purpose.NEWSLETTER
NEW = "/events/hitori-cs-33/registrations/new"
SEND = "/events/hitori-cs-33/registrations"
TEMPLATE = "memberships/mail_member.md"


async def newsletter(person: Member, cause: str = "news:1") -> Message:
    await mail_if_agreed(person, NEWS, cause, TEMPLATE, member=person)
    return await Message.objects().get(Message.cause == cause)


async def test_nothing_is_ticked_beforehand(open_browser):
    await an_event()
    browser = await as_(await mei(), open_browser())

    form, mine = [(await browser.get(path)).text for path in (NEW, "/me/consents")]

    assert form.count('type="radio" name="named_in_report"') == 2
    assert [page.count(" checked") for page in (form, mine)] == [0, 0]


@pytest.mark.parametrize("answer", ["", "no", "yes"])
async def test_everything_works_whatever_is_answered(open_browser, answer):
    await an_event()
    form = {"name": "三浦", "email": "miura@example.jp", "named_in_report": answer}

    registered = await open_browser().post(SEND, data=form)
    person = await Member.objects().get(Member.email == "miura@example.jp")
    signed_in = await as_(person, open_browser())
    for purpose in Purpose:
        await signed_in.post(f"/me/consents/{purpose}", data={"answer": answer or "no"})
    applied = await signed_in.post("/membership", data={"motive": ""})

    registration = await Registration.objects().first()
    assert applied.headers["location"] == "/me/consents"  # asked there, and not bundled
    assert (registered.status_code, registration.has_place) == (303, True)
    assert (applied.status_code, (await person.objects().first()).standing) == (303, "applied")


async def test_the_answer_beside_the_registration_is_kept_with_a_receipt(open_browser):
    await an_event()
    form = {"name": "三浦", "email": "miura@example.jp", "named_in_report": "yes"}

    await open_browser().post(SEND, data=form)

    [consent] = await Consent.objects()
    assert (consent.purpose, consent.state, consent.channel) == ("named_in_report", "given", "form")
    assert await Message.count().where(Message.cause.like("consent:%")) == 1


async def test_who_types_an_address_does_not_speak_for_its_owner(open_browser):
    person = await mei()
    await refuse(person, Purpose.NAMED_IN_REPORT)
    await an_event()
    form = {"name": "mei", "email": person.email, "named_in_report": "yes"}

    await open_browser().post(SEND, data=form)

    assert not await has_given(person, Purpose.NAMED_IN_REPORT)


@pytest.mark.parametrize("typed", ["mei@example.jp", "ＭＥＩ@example.jp"])
async def test_nobody_says_yes_for_somebody_known_by_typing_their_address(open_browser, typed):
    person = await mei()
    await an_event()
    yes = {"name": "mei", "email": typed, "named_in_report": "yes", "photo_wish": "yes"}

    answer = await open_browser().post(SEND, data=yes)

    mine = await Registration.objects().first()
    assert (answer.status_code, mine.member, mine.photo_wish) == (303, person.id, "unknown")
    assert await Consent.count() == 0


async def test_nobody_by_that_address_yet_may_say_yes(open_browser):
    await an_event()
    yes = {"name": "三浦", "email": "miura@example.jp", "photo_wish": "yes"}

    await open_browser().post(SEND, data=yes)

    assert (await Registration.objects().first()).photo_wish == "yes"


async def test_every_answer_is_one_tap(open_browser):
    person = await mei()
    browser = await as_(person, open_browser())

    told = [
        await browser.post("/me/consents/quote", data={"answer": answer})
        for answer in ("yes", "no")
    ]

    assert [answer.headers["location"] for answer in told] == ["/me/consents#quote"] * 2
    assert await answers_of(person) == {Purpose.QUOTE: State.WITHDRAWN}


async def test_nobody_gets_advertising_without_a_yes(house):
    person = await mei()

    assert not await mail_if_agreed(person, NEWS, "news:1", TEMPLATE, member=person)


async def test_advertising_carries_a_way_out_in_its_head_and_at_its_end(house):
    person = await mei()
    await give(person, NEWS)

    mail = letter(await newsletter(person))

    address = f"http://community.test{unsubscribe_path(person, NEWS)}"
    assert mail["List-Unsubscribe"] == f"<{address}>"
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail.get_body(("plain",)).get_content().count(address) == 1
    assert mail.get_body(("html",)).get_content().count(f'href="{address}"') == 1


async def test_other_mail_has_no_way_out(house):
    await give(await mei(), NEWS)

    receipt = letter(await Message.objects().first())

    assert receipt["List-Unsubscribe"] is None


async def test_the_mailbox_stops_it_without_signing_in(open_browser):
    person = await mei()
    await give(person, NEWS)
    path = unsubscribe_path(person, NEWS)

    answer = await open_browser().post(path, data={"List-Unsubscribe": "One-Click"})

    assert answer.status_code == 200  # RFC 8058: no redirect
    assert await answers_of(person) == {NEWS: State.WITHDRAWN}


async def test_looking_at_the_way_out_changes_nothing(open_browser):
    person = await mei()
    await give(person, NEWS)

    answer = await open_browser().get(unsubscribe_path(person, NEWS))

    assert (answer.status_code, await has_given(person, NEWS)) == (200, True)


async def test_a_torn_way_out_leads_nowhere(open_browser):
    answer = await open_browser().post(unsubscribe_path(await mei(), NEWS) + "x")

    assert answer.status_code == 404


async def test_mail_that_still_waits_is_stopped_by_a_no(house):
    person = await mei()
    await give(person, NEWS)
    mail = await newsletter(person)

    await withdraw(person, NEWS)
    await deliver(str(mail.id))

    mail = await Message.objects().get(Message.id == mail.id)
    assert (mail.state, mail.sent_at) == ("stopped", None)


async def test_a_minimum_age_is_confirmed_by_whoever_registers(open_browser):
    await an_event()
    form = {"name": "三浦", "email": "miura@example.jp"}
    before = settings()
    use(
        Settings(**{**{n: getattr(before, n) for n in before.__struct_fields__}, "minimum_age": 16})
    )
    try:
        asked = await open_browser().get(NEW)
        young = await open_browser().post(SEND, data=form)
        old = await open_browser().post(SEND, data={**form, "old_enough": "1"})
    finally:
        use(before)

    assert asked.text.count("16歳以上です") == 1
    assert [young.status_code, old.status_code] == [422, 303]
    assert await Registration.count() == 1
