import asyncio
import email
import email.policy
from datetime import timedelta

import pytest
from icalendar import Calendar

from community import live
from community.additions.follow import follow_membership
from community.cancelling.cancel import cancel
from community.changes.change import call_off, change
from community.events.plan import EventPlan
from community.events.tables import Event
from community.memberships.apply import apply, approve
from community.outbox.letter import letter
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.refusal import Refused
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.tables import Registration, Standing
from tests.cast import NEXT_MONTH, an_event, haruto, mei, someone
from tests.letters import letters_are_written
from tests.live_line import live_line


def plan(**wanted):
    given = {
        "series": "hitori-cs",
        "title": "KPIを持ち寄る夜",
        "starts_at": NEXT_MONTH,
        "ends_at": NEXT_MONTH + timedelta(hours=2, minutes=30),
        "places": 1,
        "fee_yen": 3000,
        "member_fee_yen": 2000,
        "venue_name": "白樺ホール",
        **wanted,
    }
    return EventPlan(**given)


async def mails_to(address):
    mails = await Message.objects().where(Message.to_address == address).order_by(Message.queued_at)
    return [
        email.message_from_bytes(letter(m).as_bytes(), policy=email.policy.default) for m in mails
    ]


def calendar_of(mail):
    part = next(p for p in mail.walk() if p.get_content_type() == "text/calendar")
    calendar = Calendar.from_ical(part.get_content())
    entry = calendar.events[0]
    assert part.get_param("method") == str(calendar["METHOD"])
    return str(calendar["METHOD"]), str(entry["UID"]), int(entry["SEQUENCE"]), str(entry["STATUS"])


def part_types(mail):
    return [part.get_content_type() for part in mail.walk() if not part.is_multipart()]


def has_calendar(mail):
    return "text/calendar" in part_types(mail)


async def a_full_evening():
    event = await an_event(places=1)
    await register(event, await haruto())
    await register(event, await mei())
    await letters_are_written()
    return event


async def test_the_ticket_mail_shows_the_code_and_brings_the_calendar_entry(house):
    await a_full_evening()

    (mail,) = await mails_to("haruto@example.jp")

    picture = next(part for part in mail.walk() if part.get_content_type() == "image/png")
    assert picture["Content-ID"] == "<ticket>"
    html = mail.get_body(("html",)).get_content()
    assert html.count('src="cid:ticket"') == 1
    method, _uid, sequence, status = calendar_of(mail)
    assert (method, sequence, status) == ("REQUEST", 1, "CONFIRMED")


async def test_a_waitlist_mail_brings_no_ticket(house):
    await a_full_evening()

    (mail,) = await mails_to("mei@example.jp")

    assert [part.get_content_type() for part in mail.walk()] == [
        "multipart/alternative",
        "text/plain",
        "text/html",
    ]


async def test_a_new_time_is_mailed_to_who_comes_and_who_waits_as_the_same_entry(house):
    event = await a_full_evening()
    later = NEXT_MONTH + timedelta(hours=1)

    await change(event, plan(starts_at=later))

    first, second = await mails_to("haruto@example.jp")
    assert second["Subject"] == "変更のお知らせ：KPIを持ち寄る夜"
    assert second.get_body(("plain",)).get_content().count("20:00") == 2
    assert calendar_of(second)[1] == calendar_of(first)[1]
    assert calendar_of(second)[2] > calendar_of(first)[2]
    assert len(await mails_to("mei@example.jp")) == 2


async def test_whoever_has_a_place_held_or_waits_for_a_draw_is_told_just_that(house):
    ahead = {"name": "前払い", "pays_ahead": True}
    drawn = {"name": "抽選", "way": "lottery", "draw_at": NEXT_MONTH - timedelta(days=3)}
    event = await an_event(kinds=(ahead, {**drawn, "draw_seed": "seed"}))
    held, lot = await kinds_of(event)
    await register(event, await someone("ren"), Wish(kind=held))
    await register(event, await someone("sota"), Wish(kind=lot))
    await letters_are_written()

    await change(event, plan(places=10, venue_name="新しい会場"))

    texts = [
        (await mails_to(f"{name}@example.jp"))[-1].get_body(("plain",)).get_content()
        for name in ("ren", "sota")
    ]
    assert "まで、お席をお取り置きしています。" in texts[0]
    assert "抽選へのお申し込みは、そのまま有効です。" in texts[1]
    assert [text.count("キャンセル待ち") for text in texts] == [0, 0]


async def test_new_words_in_the_concept_are_mailed_to_nobody(house):
    event = await a_full_evening()
    before = await Message.count()

    await change(event, plan(concept="数えられるものと、数えられないもの。"))

    assert await Message.count() == before


async def test_more_places_go_to_who_waits_and_one_mail_says_both(house):
    event = await a_full_evening()

    changed = await change(event, plan(places=2, starts_at=NEXT_MONTH + timedelta(minutes=30)))

    assert (changed.taken, changed.waiting) == (2, 0)
    _waitlisted, promoted = await mails_to("mei@example.jp")
    assert promoted["Subject"] == "お席が空きました：KPIを持ち寄る夜"


async def test_calling_off_takes_the_evening_out_of_the_calendars(house):
    event = await a_full_evening()
    place = await register(event, await someone("ren"))
    await letters_are_written()
    await cancel(place)

    await call_off(event, "台風のため")

    first, second = await mails_to("haruto@example.jp")
    assert second["Subject"] == "中止のお知らせ：KPIを持ち寄る夜"
    assert calendar_of(second)[:2] == ("CANCEL", calendar_of(first)[1])
    assert calendar_of(second)[2] > calendar_of(first)[2]
    assert len(await mails_to("mei@example.jp")) == 2
    assert len(await mails_to("ren@example.jp")) == 2


async def test_cancelling_and_coming_back_is_one_entry_whose_sequence_grows(house):
    event = await an_event()
    member = await haruto()

    place = await register(event, member)
    await letters_are_written()
    await cancel(place)
    again = await register(event, member)
    await letters_are_written()

    seen = [calendar_of(mail) for mail in await mails_to("haruto@example.jp")]
    assert [(method, sequence, status) for method, _uid, sequence, status in seen] == [
        ("REQUEST", 1, "CONFIRMED"),
        ("CANCEL", 2, "CANCELLED"),
        ("REQUEST", 3, "CONFIRMED"),
    ]
    assert len({uid for _method, uid, _sequence, _status in seen}) == 1
    assert again.standing == Standing.CONFIRMED


async def test_a_mail_speaks_the_language_of_its_reader(house):
    event = await an_event()

    await register(event, await haruto(language="en"))
    await letters_are_written()

    (mail,) = await mails_to("haruto@example.jp")
    assert mail["Subject"] == "Your place is confirmed: KPIを持ち寄る夜"
    assert mail.get_body(("plain",)).get_content().count("Because you are a member.") == 1


async def test_nobody_is_promoted_to_an_evening_that_is_called_off(house):
    event = await a_full_evening()
    event = await Event.objects().get(Event.id == event.id)
    await call_off(event, "台風のため")
    place = await Registration.objects().get(Registration.standing == Standing.CONFIRMED)

    await cancel(place)

    assert await Registration.count().where(Registration.was_promoted.eq(True)) == 0


async def test_promotion_brings_the_entry_and_a_new_price_brings_it_anew(house):
    event, guest = await an_event(places=1), await apply(await mei(), "")
    place = await register(event, await haruto())
    await register(event, guest)
    await cancel(place)

    await approve(guest)
    await follow_membership(str(guest.id))

    mails = [mail for mail in await mails_to("mei@example.jp") if has_calendar(mail)]
    seen = [calendar_of(mail) for mail in mails]
    assert [(method, sequence) for method, _uid, sequence, _status in seen] == [
        ("REQUEST", 2),
        ("REQUEST", 3),
    ]
    assert len({uid for _method, uid, _sequence, _status in seen}) == 1


async def test_mail_programs_find_the_entry_as_text_and_as_a_file(house):
    await register(await an_event(), await haruto())

    await letters_are_written()

    [mail] = await mails_to("haruto@example.jp")
    shown = ["text/plain", "text/html", "image/png"]
    assert part_types(mail) == [
        *shown,
        "text/calendar",
        "application/ics",
        "application/pdf",
    ]
    ics = next(part for part in mail.walk() if part.get_content_type() == "application/ics")
    assert ics.get_filename() == "invite.ics"
    assert Calendar.from_ical(ics.get_content()).events[0]["UID"] == calendar_of(mail)[1]


async def test_the_entry_names_who_invites_and_who_comes(house):
    await register(await an_event(), await haruto())

    await letters_are_written()

    [mail] = await mails_to("haruto@example.jp")
    part = next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
    [entry] = Calendar.from_ical(part.get_content()).events
    assert str(entry["ATTENDEE"]) == "mailto:haruto@example.jp"
    assert entry["ATTENDEE"].params["PARTSTAT"] == "ACCEPTED"
    assert entry["ORGANIZER"].params["CN"] == "ひとりCSの会"


@pytest.mark.parametrize("way", ["lottery", "nomination"])
async def test_an_evening_is_not_moved_to_before_its_draw(house, way):
    a_day_before = NEXT_MONTH - timedelta(days=1)
    event = await an_event(kinds=({"way": way, "draw_at": a_day_before, "draw_seed": "s"},))

    with pytest.raises(Refused) as no:
        await change(event, plan(starts_at=a_day_before, ends_at=NEXT_MONTH))
    later = await change(event, plan(starts_at=NEXT_MONTH + timedelta(hours=1)))

    assert no.value.field == "starts_on"
    assert later.starts_at == NEXT_MONTH + timedelta(hours=1)


@pytest.mark.parametrize("what", ["moved", "called_off"])
async def test_a_ticket_that_is_open_hears_of_it(house, what):
    event = await an_event()

    async with live_line():
        heard = asyncio.create_task(first_hint(f"event:{event.id}"))
        await asyncio.sleep(0)
        if what == "moved":
            await change(event, plan(starts_at=NEXT_MONTH + timedelta(hours=1)))
        else:
            await call_off(event, "台風のため")

        assert await heard == f"event:{event.id}"


async def first_hint(topic):
    async for _number, heard in live.hints([topic]):
        return heard
    return ""
