from datetime import timedelta

import pytest
from icalendar import Calendar

from community.changes.remove_kind import remove_kind
from community.clock import moved_to
from community.events.tables import Event
from community.members.tables import Member
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.prices.tables import DiscountCode
from community.registering.register import register
from community.registrations.tables import Registration, Standing
from community.tickets.ticket_link import ticket_token
from community.tickets.ticket_number import ticket_number
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto, mei

GUEST = {"name": "鈴木 明", "email": "suzuki@example.jp", "company": "北風商店"}
FORM = "/events/hitori-cs-33/registrations"
SENT = {"referer": "http://community.test/events/hitori-cs-33/registrations/new"}


async def test_a_member_sees_the_price_and_its_reason_and_registers_with_one_tap(open_browser):
    await an_event()
    browser = await as_(await haruto(), open_browser())

    form = await browser.get(f"{FORM}/new")
    answer = await browser.post(FORM, data={"discount_code": ""})

    assert form.text.count("メンバーのため") == 1
    mine = await Registration.objects().first()
    assert (answer.status_code, answer.headers["location"]) == (303, f"/registrations/{mine.id}")
    assert (await browser.get(f"{FORM}/new")).text.count("すでにお申し込みいただいています。") == 1


async def test_who_asks_once_more_in_another_tab_reads_that_nothing_has_changed(open_browser):
    event = await an_event(kinds=({"name": "議論"}, {"name": "聴講"}))
    talk, listen = await kinds_of(event)
    browser = await as_(await haruto(), open_browser(accept_language="en"))
    told = []

    for kind in (talk, listen):
        sent = await browser.post(FORM, data={"kind": str(kind.id)})
        told.append((await browser.get(sent.headers["location"])).text)

    words = ("Done. We have mailed it", "registered already, and nothing has changed")
    assert [[page.count(each) for each in words] for page in told] == [[1, 0], [0, 1]]
    assert (await Registration.objects().first()).kind == talk.id


async def test_a_form_whose_kind_has_gone_leads_to_the_kinds_there_are(open_browser):
    event = await an_event(kinds=({"name": "議論"}, {"name": "聴講"}, {"name": "消える"}))
    gone = (await kinds_of(event))[2]
    browser = open_browser(accept_language="en")
    page = {"referer": f"http://community.test{FORM}/new?kind={gone.id}"}
    await remove_kind(gone)

    answer = await browser.post(FORM, data={**GUEST, "kind": str(gone.id)}, headers=page)

    assert (answer.status_code, answer.text.count("Please choose a kind of place.")) == (422, 1)
    assert answer.text.count('aria-label="Choose: ') == 2


async def test_a_stranger_is_told_the_same_whether_known_or_not(open_browser):
    event = await an_event()
    await register(event, await haruto())
    browser = open_browser()

    known = await browser.post(FORM, data={"name": "誰か", "email": "haruto@example.jp"})
    new = await browser.post(FORM, data=GUEST)

    assert known.status_code == new.status_code == 303
    assert known.headers["location"] == new.headers["location"] == f"{FORM}/sent"
    assert (await browser.get(f"{FORM}/sent")).text.count("suzuki@example.jp") == 1
    assert "session" not in browser.cookies
    assert await Registration.count() == 2


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"name": " "}, "お名前を書いてください。"),
        ({"discount_code": "WRONG"}, "この割引コードは見つかりません。もう一度ご確認ください。"),
    ],
)
async def test_a_refused_form_keeps_what_was_typed(open_browser, wrong, sentence):
    await an_event()

    answer = await open_browser().post(FORM, data={**GUEST, **wrong}, headers=SENT)

    assert answer.status_code == 422
    assert answer.text.count(sentence) == 1
    assert answer.text.count('value="suzuki@example.jp"') == 1
    assert await Member.count() == await Message.count() == 0


async def test_the_link_in_the_mail_opens_the_ticket_without_signing_in(open_browser):
    mine = await register(await an_event(), await mei())
    browser = open_browser()
    stranger = open_browser()

    ticket = await browser.get(f"/tickets/{ticket_token(mine.ticket_serial)}")

    assert ticket.status_code == 200
    assert ticket.text.count(ticket_number(mine.ticket_serial)) == 1
    assert ticket.text.count('<svg viewBox="0 0 45 45"') == 1
    assert (await browser.get(f"/registrations/{mine.id}")).status_code == 200
    assert (await stranger.get(f"/registrations/{mine.id}")).status_code == 404


async def test_an_old_ticket_link_dies_with_its_serial(open_browser):
    event, browser = await an_event(), open_browser()
    mine = await register(event, await mei())
    old = ticket_token(mine.ticket_serial)
    await browser.get(f"/tickets/{old}")

    await browser.post(f"/registrations/{mine.id}/cancellation", data={"reason": "体調不良"})
    await browser.post(FORM, data={"name": "mei", "email": "mei@example.jp"})

    assert (await browser.get(f"/tickets/{old}")).status_code == 410
    assert (await browser.get(f"/registrations/{mine.id}")).status_code == 404


async def test_nobody_cancels_for_somebody_else(open_browser):
    mine = await register(await an_event(), await mei())
    other = await as_(await haruto(), open_browser())

    answer = await other.post(f"/registrations/{mine.id}/cancellation", data={})

    assert answer.status_code == 404
    assert await Registration.count().where(Registration.standing == Standing.CONFIRMED) == 1


async def test_who_waits_reads_where_they_stand_and_sees_no_code(open_browser):
    event = await an_event(places=1)
    await register(event, await haruto())
    mine = await register(event, await mei())

    ticket = await open_browser().get(f"/tickets/{ticket_token(mine.ticket_serial)}")

    assert ticket.text.count("キャンセル待ち 1番目です") == 1
    assert ticket.text.count('viewBox="0 0 45 45"') == 0


async def test_the_ticket_speaks_english(open_browser):
    mine = await register(await an_event(), await mei())

    ticket = await open_browser(accept_language="en").get(
        f"/tickets/{ticket_token(mine.ticket_serial)}"
    )

    assert ticket.text.count("You have a place. Please show this code at the door.") == 1


async def test_mail_download_and_feed_share_one_uid(open_browser):
    member = await haruto()
    mine = await register(await an_event(), member)
    browser = await as_(member, open_browser())

    download = await browser.get(f"/registrations/{mine.id}/calendar.ics")
    await browser.post("/registrations/feed")
    token = (await Member.objects().get(Member.id == member.id)).calendar_token
    feed = await open_browser().get(f"/calendars/{token}/registrations.ics")

    uids = [str(Calendar.from_ical(each.content).events[0]["UID"]) for each in (download, feed)]
    assert uids == [f"registration-{mine.id}@community.test"] * 2
    assert (await open_browser().get("/calendars/nobody/registrations.ics")).status_code == 404


async def test_my_registrations_are_there_for_who_has_signed_in(open_browser):
    member = await haruto()
    await register(await an_event(), member)
    browser = await as_(member, open_browser())

    page = await browser.get("/registrations")

    assert page.text.count("KPIを持ち寄る夜") == 1
    assert (await open_browser().get("/registrations")).status_code == 303


async def test_the_organiser_sees_everybody_and_cancels_for_somebody(open_browser):
    event = await an_event(places=1)
    place, _waits = await register(event, await haruto()), await register(event, await mei())
    browser = await as_(await aoi(), open_browser())

    page = await browser.get(FORM)
    answer = await browser.post(f"/registrations/{place.id}/cancellation", data={"back": "list"})

    assert page.status_code == 200
    assert (answer.status_code, answer.headers["location"]) == (303, FORM)
    assert (await Event.objects().get(Event.id == event.id)).taken == 1
    assert (await (await as_(await someone_else(), open_browser())).get(FORM)).status_code == 403


async def someone_else():
    return await Member.objects().get(Member.name == "mei")


async def test_the_organiser_offers_a_code_in_full_width_and_lets_somebody_host(open_browser):
    mine = await register(await an_event(), await haruto())
    browser = await as_(await aoi(), open_browser())
    typed = {"code": "ｆｒｉｅｎｄｓ", "amount_yen": "５００円", "uses_allowed": "１０"}

    await browser.post("/events/hitori-cs-33/discount-codes", data=typed)
    await browser.post(f"/registrations/{mine.id}/hosting", data={"is_host": "1"})

    code = await DiscountCode.objects().first()
    assert (code.code, code.amount_yen, code.uses_allowed) == ("FRIENDS", 500, 10)
    assert (await Registration.objects().first()).is_host is True
    assert (await browser.get("/events/hitori-cs-33/prices")).text.count("FRIENDS") == 1


async def test_the_organiser_calls_the_event_off_with_a_reason(open_browser):
    mine = await register(await an_event(), await haruto())
    browser = await as_(await aoi(), open_browser())

    await browser.post("/events/hitori-cs-33/calling-off", data={"reason": "台風のため"})

    ticket = await browser.get(f"/tickets/{ticket_token(mine.ticket_serial)}")
    assert ticket.text.count("台風のため") == 1
    assert ticket.text.count('viewBox="0 0 45 45"') == 0


async def test_after_the_evening_the_ticket_thanks(open_browser):
    mine = await register(await an_event(), await mei())

    with moved_to(NEXT_MONTH + timedelta(hours=3)):
        ticket = await open_browser().get(f"/tickets/{ticket_token(mine.ticket_serial)}")

    assert ticket.text.count("このイベントは終了しました。ご参加ありがとうございました。") == 1
