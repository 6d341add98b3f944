"""A place is passed on: one ticket dies, another is born, and limited places wait for a word."""

import asyncio
import email
import email.policy
from datetime import timedelta

import pytest
from icalendar import Calendar

from community.cancelling.cancel import cancel
from community.checkins.check_in import check_in
from community.checkins.held import holder_of
from community.checkins.tables import Method
from community.checkouts.settle import settle
from community.clock import moved_to
from community.database import execute, fetch_value
from community.members.tables import Member, Standing
from community.outbox.letter import letter
from community.outbox.tables import Message
from community.payments.means import Means
from community.payments.record import record
from community.privacy.erase import erase
from community.refunds.to_give_back import to_give_back
from community.refusal import Conflict, Refused
from community.registering.register import register
from community.registrations.tables import Registration
from community.tickets.ticket import ticket_code
from community.transfers.decide import agree, decline
from community.transfers.find import waiting_transfers
from community.transfers.pass_on import pass_on
from community.transfers.tables import Transfer
from tests.cast import NEXT_MONTH, an_event, aoi, as_, haruto, mei, someone

REN = ("ren", "ren@example.jp")


async def reread(row):
    return await type(row).objects().get(type(row).id == row.id)


async def holder(registration):
    row = await Registration.objects(Registration.member).get(Registration.id == registration.id)
    return row.member.name


async def mail(news, registration):
    row = await reread(registration)
    return await Message.objects().get(Message.cause == f"{news}:{row.id}:{row.sequence}")


def read(message):
    """Method, attendee and number of the calendar entry in a mail."""
    parts = email.message_from_bytes(letter(message).as_bytes(), policy=email.policy.default).walk()
    part = next(each for each in parts if each.get_content_type() == "text/calendar")
    calendar = Calendar.from_ical(part.get_content())
    entry = calendar.events[0]
    return str(calendar["METHOD"]), str(entry["ATTENDEE"]), int(entry["SEQUENCE"])


async def test_the_other_person_has_the_place_and_the_old_ticket_opens_nothing(house):
    event, guest = await an_event(), await haruto()
    mine = await register(event, guest)
    old = ticket_code(event.id, mine.ticket_serial)
    assert (await holder_of(event, old)).registration.id == mine.id

    transfer = await pass_on(mine, *REN)

    now_theirs = await reread(mine)
    assert (transfer.state, await holder(mine), now_theirs.standing) == ("done", "ren", "confirmed")
    assert (now_theirs.ticket_serial != mine.ticket_serial, now_theirs.sequence) == (True, 2)
    with pytest.raises(Refused):
        await holder_of(event, old)
    assert (await reread(event)).taken == 1


async def test_the_calendar_takes_it_from_the_one_and_gives_it_to_the_other(house):
    event, guest = await an_event(), await haruto()
    mine = await register(event, guest)

    await pass_on(mine, *REN)

    told = [await mail("passed_on", mine), await mail("taken_over", mine)]
    assert [each.to_address for each in told] == ["haruto@example.jp", "ren@example.jp"]
    assert [read(each) for each in told] == [
        ("CANCEL", "mailto:haruto@example.jp", 2),
        ("REQUEST", "mailto:ren@example.jp", 2),
    ]
    assert "/tickets/" not in told[0].text


async def test_the_price_stays_as_promised_but_the_member_price_is_the_members(house):
    event, member = await an_event(), await haruto()
    mine = await register(event, member)
    assert mine.fee_yen == 2000
    await execute("UPDATE place_kind SET fee_yen = 5000")

    await pass_on(mine, *REN)

    assert (await reread(mine)).fee_yen == 3000


async def test_what_the_giver_said_about_themselves_does_not_pass_on(house):
    mine = await register(await an_event(), await haruto())
    await execute(
        "UPDATE registration SET photo_wish = 'yes', is_host = true, answers = '{\"a\": 1}'"
    )

    await pass_on(mine, *REN)

    row = await reread(mine)
    assert (row.photo_wish, row.is_host, row.answers) == ("unknown", False, "{}")


async def test_who_is_registered_already_is_refused_and_nothing_changes(house):
    event = await an_event()
    mine = await register(event, await haruto())
    await register(event, await someone("ren"))

    with pytest.raises(Conflict) as refused:
        await pass_on(mine, *REN)

    assert (refused.value.field, await holder(mine)) == ("email", "haruto")


async def test_a_ticket_that_has_been_used_stays_where_it_is(house):
    event = await an_event()
    mine = await register(event, await haruto())
    await check_in(event, mine, Method.NAME, "aoi")

    with pytest.raises(Conflict):
        await pass_on(mine, *REN)

    assert await holder(mine) == "haruto"


async def a_members_place():
    event = await an_event(kinds=({"for_whom": "members"},))
    await aoi()
    return event, await register(event, await haruto())


async def test_a_limited_place_waits_for_an_organiser_who_is_mailed(house):
    _event, mine = await a_members_place()

    transfer = await pass_on(mine, *REN)

    assert (transfer.state, await holder(mine)) == ("asked", "haruto")
    asked = await Message.objects().where(Message.cause.like("transfer:%"))
    assert [each.to_address for each in asked] == ["aoi@example.jp"]
    assert [each.id for each in await waiting_transfers()] == [transfer.id]
    await agree(await reread(transfer))
    assert (await holder(mine), await waiting_transfers()) == ("ren", [])


async def test_a_no_leaves_the_place_where_it_is(house):
    _event, mine = await a_members_place()
    transfer = await pass_on(mine, *REN)

    await decline(transfer)

    assert (await holder(mine), (await reread(transfer)).state) == ("haruto", "declined")
    with pytest.raises(Conflict):
        await agree(transfer)
    told = await Message.objects().get(Message.cause == f"not_passed_on:{transfer.id}")
    assert told.to_address == "haruto@example.jp"


async def test_a_member_takes_a_members_place_at_once(house):
    _event, mine = await a_members_place()
    await someone("ren", standing=Standing.MEMBER)

    assert (await pass_on(mine, *REN)).state == "done"


async def test_a_new_wish_takes_the_place_of_one_that_waits(house):
    _event, mine = await a_members_place()
    first = await pass_on(mine, *REN)

    second = await pass_on(mine, "sora", "sora@example.jp")

    assert [(await reread(each)).state for each in (first, second)] == ["replaced", "asked"]


async def test_one_place_passed_on_twice_at_once_is_one_persons(house):
    event = await an_event()
    mine = await register(event, await haruto())

    await asyncio.gather(
        *(pass_on(mine, name, f"{name}@example.jp") for name in ("ren", "sora", "kaito")),
        return_exceptions=True,
    )

    row = await reread(mine)
    tickets = await fetch_value("SELECT count(*) FROM message WHERE cause LIKE 'taken_over:%'")
    assert (row.standing, (await reread(event)).taken) == ("confirmed", 1)
    assert tickets == row.sequence - 1


async def test_whoever_has_passed_a_place_on_does_not_cancel_it_any_more(house):
    mine = await register(await an_event(), await haruto())
    seen = await reread(mine)
    await pass_on(mine, *REN)

    with pytest.raises(Conflict):
        await cancel(seen)

    assert ((await reread(mine)).standing, await holder(mine)) == ("confirmed", "ren")


async def test_passing_on_races_cancelling_and_coming_in(house):
    event = await an_event(places=1)
    mine = await register(event, await haruto())
    waits = await register(event, await mei())

    done = await asyncio.gather(
        pass_on(mine, *REN), cancel(mine), check_in(event, mine, Method.CAMERA, "door"),
        return_exceptions=True,
    )  # fmt: skip

    row = await reread(mine)
    came = not isinstance(done[2], Exception)
    assert (came and await holder(mine) == "ren") is False
    assert (await reread(event)).taken == 1
    promoted = (await reread(waits)).standing == "confirmed"
    assert promoted == (row.standing == "cancelled")


async def test_the_holder_passes_it_on_by_page_and_no_longer_sees_it(open_browser):
    guest = await haruto()
    mine = await register(await an_event(), guest)
    browser = await as_(guest, open_browser())
    page = f"/registrations/{mine.id}/transfer"

    form = await browser.get(page)
    sent = await browser.post(page, data={"name": "れん", "email": "ren@example.jp"})

    assert (form.status_code, sent.status_code, await holder(mine)) == (200, 303, "れん")
    assert (await browser.get(f"/registrations/{mine.id}")).status_code == 404


async def test_nobody_finds_out_by_trying_who_is_registered(open_browser):
    guest = await haruto()
    event = await an_event()
    mine = await register(event, guest)
    await register(event, await someone("ren"))
    browser = await as_(guest, open_browser())

    tried = [
        (
            await browser.post(
                f"/api/v1/registrations/{mine.id}/transfer",
                json={"name": "x", "email": "ren@example.jp"},
            )
        ).status_code
        for _ in range(6)
    ]

    assert tried == [409] * 5 + [429]


async def test_an_organiser_decides_on_the_page(open_browser):
    event = await an_event(kinds=({"for_whom": "members"},))
    mine = await register(event, await haruto())
    browser = await as_(await aoi(), open_browser())
    transfer = await pass_on(mine, *REN)
    listed = await browser.get(f"/events/{event.slug}/transfers")
    desk = await browser.get("/desk")

    await browser.post(f"/transfers/{transfer.id}/agreement")

    assert ("haruto → ren" in listed.text, f"/events/{event.slug}/transfers" in desk.text) == (
        True,
        True,
    )
    assert await holder(mine) == "ren"


async def test_after_the_evening_nothing_is_passed_on(house):
    mine = await register(await an_event(), await haruto())

    with moved_to(NEXT_MONTH + timedelta(days=1)), pytest.raises(Conflict):
        await pass_on(mine, *REN)

    assert await Transfer.count() == 0
    assert await Member.count().where(Member.email == "ren@example.jp") == 0


async def test_money_from_before_goes_back_to_who_paid_it(house):
    event = await an_event()
    mine = await register(event, await haruto())
    await record(mine, Means.CASH, 2000, 0, "aoi")
    await pass_on(await reread(mine), *REN)
    await execute("UPDATE registration SET fee_yen = 2500")
    await record(await reread(mine), Means.CASH, 500, 0, "aoi")

    await cancel(await reread(mine))
    await settle(str(mine.id))

    mails = await Message.objects().where(Message.cause.like("refund-%"))
    assert {each.to_address: ("2,000円" in each.subject, "/tickets/" in each.text)
            for each in mails} == {
        "haruto@example.jp": (True, False), "ren@example.jp": (False, True),
    }  # fmt: skip
    assert [(each.name, each.amount_yen) for each in await to_give_back(event)] == [
        ("haruto", 2000), ("ren", 500),
    ]  # fmt: skip


async def test_who_paid_and_has_gone_is_mailed_nothing(house):
    event, person = await an_event(), await haruto()
    mine = await register(event, person)
    await record(mine, Means.CASH, 2000, 0, "aoi")
    await pass_on(await reread(mine), *REN)
    await erase(person)

    await cancel(await reread(mine))
    await settle(str(mine.id))

    assert await Message.objects().where(Message.cause.like("refund-%")) == []
    assert [(each.name, each.amount_yen) for each in await to_give_back(event)] == [("—", 2000)]


async def test_who_has_paid_is_told_of_the_receipt_and_the_other_person_what_is_left(open_browser):
    event, guest = await an_event(), await haruto()
    mine = await register(event, guest)
    browser = await as_(guest, open_browser(accept_language="en"))
    before = (await browser.get(f"/registrations/{mine.id}/transfer")).text
    await record(mine, Means.CASH, 2000, 0, "aoi")

    after = (await browser.get(f"/registrations/{mine.id}/transfer")).text
    await pass_on(await reread(mine), *REN)

    sentence = "What you paid and its receipts stay with you"
    assert (before.count(sentence), after.count(sentence)) == (0, 1)
    assert (
        "お支払い済み： 2,000円 · お支払いの残り： 1,000円" in (await mail("taken_over", mine)).text
    )
