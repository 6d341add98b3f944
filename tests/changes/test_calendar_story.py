"""One registration through everything that can happen to it, as calendars hear of it."""

from datetime import timedelta

import vobject

from community.additions.add import add
from community.additions.give_up import give_up
from community.cancelling.cancel import cancel
from community.changes.change import call_off, change
from community.changes.change_to import change_to
from community.members.tables import Member
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registrations.calendar import registrations_ics, uid_of
from community.registrations.tables import Registration
from tests.cast import NEXT_MONTH, an_event, as_, haruto
from tests.changes.test_change import calendar_of, has_calendar, mails_to, plan
from tests.events.calendars import by_khal, by_vobject
from tests.letters import letters_are_written

KINDS = (
    {"name": "議論", "capacity": 5},
    {"name": "聴講", "capacity": 5, "position": 2, "fee_yen": 1000, "member_fee_yen": 500},
    {"name": "懇親会", "capacity": 5, "position": 3, "is_beside": True, "fee_yen": 4000},
)


def ics_of(mail) -> bytes:
    part = next(each for each in mail.walk() if each.get_content_type() == "text/calendar")
    return part.get_content().encode()


async def reread() -> Registration:
    return await Registration.objects(Registration.event, Registration.member).first()


async def everything_happens(member: Member) -> None:
    event = await an_event(kinds=KINDS, places=5)
    _talk, listen, party = await kinds_of(event)
    mine = await register(event, member)
    await letters_are_written()
    await give_up(await add(mine, party))
    await add(mine, party)
    await change_to(await reread(), listen)
    event = await change(event, plan(places=5, starts_at=NEXT_MONTH + timedelta(minutes=30)))
    event = await change(event, plan(places=5, venue_name="白金ホール"))
    await cancel(await reread())
    await register(event, member)
    await letters_are_written()
    await call_off(event, "台風のため")


async def test_it_is_one_entry_whose_number_only_grows(house):
    await everything_happens(await haruto())

    mails = [each for each in await mails_to("haruto@example.jp") if has_calendar(each)]
    told = [calendar_of(mail) for mail in mails]

    mine = await reread()
    assert {uid for _method, uid, _sequence, _status in told} == {uid_of(mine)}
    numbers = [sequence for _method, _uid, sequence, _status in told]
    assert numbers == sorted(set(numbers))
    assert [method for method, *_rest in told].count("CANCEL") == 2
    assert [method for method, *_rest in told][-1] == "CANCEL"
    assert len(told) >= 8


async def test_every_message_carries_its_time_zone_and_is_read_by_others(house):
    await everything_happens(await haruto())

    for mail in await mails_to("haruto@example.jp"):
        if not has_calendar(mail):
            continue
        ics = ics_of(mail)
        calendar = vobject.readOne(ics.decode())
        assert calendar.vtimezone.tzid.value == "Asia/Tokyo"
        assert by_vobject(ics) == by_khal(ics)
        [entry] = by_vobject(ics)
        assert entry.title == "KPIを持ち寄る夜"


async def test_mail_download_and_feed_have_the_same_entry_with_the_same_number(house, open_browser):
    member = await haruto(calendar_token="torn")
    event = await an_event(places=5)
    mine = await register(event, member)
    await change(event, plan(places=5, starts_at=NEXT_MONTH + timedelta(minutes=30)))
    browser = await as_(member, open_browser())

    *_others, last = await mails_to("haruto@example.jp")
    download = (await browser.get(f"/registrations/{mine.id}/calendar.ics")).text
    feed = (await browser.get("/calendars/torn/registrations.ics")).text

    read = [vobject.readOne(each) for each in (ics_of(last).decode(), download, feed)]
    entries = [(each.vevent.uid.value, each.vevent.sequence.value) for each in read]
    assert entries == [entries[0]] * 3
    assert [each.method.value for each in read] == ["REQUEST", "PUBLISH", "PUBLISH"]
    assert registrations_ics([await reread()]).decode().count("BEGIN:VTIMEZONE") == 1
