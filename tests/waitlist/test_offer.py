"""A place is held for somebody until they say yes or pay; then it goes to whoever is next."""

import asyncio
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.changes.lapse import lapse_offer
from community.clock import moved_to, now
from community.jobs import TryAgain
from community.members.tables import Member
from community.outbox.tables import Message
from community.refusal import Conflict
from community.registering.register import register
from community.registrations.tables import Registration
from community.waitlist.offer import accept, confirm_offered
from tests.cast import NEXT_MONTH, an_event, as_, someone

ASKS = ({"asks_first": True, "offer_minutes": 60},)
AHEAD = ({"pays_ahead": True, "offer_minutes": 30},)


async def reread(row):
    return await type(row).objects().get(type(row).id == row.id)


async def standings(*registrations):
    return [(await reread(each)).standing for each in registrations]


async def a_full_evening(**more):
    event = await an_event(places=1, kinds=ASKS, **more)
    return event, [await register(event, await someone(name)) for name in ("aoi", "ren", "mei")]


async def test_a_freed_place_is_held_for_the_first_in_line(house):
    event, (aoi, ren, mei) = await a_full_evening()

    await cancel(aoi)

    assert await standings(aoi, ren, mei) == ["cancelled", "offered", "waitlisted"]
    assert (await reread(ren)).offered_until - now() > timedelta(minutes=59)
    assert ((await reread(event)).taken, (await reread(event)).waiting) == (1, 1)
    newest = await Message.objects().order_by(Message.queued_at, ascending=False).first()
    assert (newest.to_address, newest.subject) == (
        "ren@example.jp",
        "お席をお取り置きしています：KPIを持ち寄る夜",
    )


async def test_a_yes_makes_it_theirs_and_a_second_yes_changes_nothing(house):
    _event, (aoi, ren, mei) = await a_full_evening()
    await cancel(aoi)

    await asyncio.gather(*(accept(ren) for _ in range(4)))

    assert await standings(ren, mei) == ["confirmed", "waitlisted"]
    tickets = await Message.count().where(Message.cause.like(f"confirmed:{ren.id}%"))
    assert tickets == 1


async def test_without_an_answer_it_goes_to_whoever_is_next(house):
    event, (aoi, ren, mei) = await a_full_evening()
    await cancel(aoi)
    with pytest.raises(TryAgain):
        await lapse_offer(str(ren.id))

    with moved_to(now() + timedelta(minutes=61)):
        await lapse_offer(str(ren.id))
        await lapse_offer(str(ren.id))

    assert await standings(ren, mei) == ["cancelled", "offered"]
    assert (await reread(event)).taken == 1
    assert await Message.count().where(Message.cause.like(f"lapsed:{ren.id}%")) == 1


async def test_a_yes_that_races_the_end_of_the_offer_is_a_yes_or_a_no(house):
    _event, (aoi, ren, mei) = await a_full_evening()
    await cancel(aoi)

    with moved_to(now() + timedelta(minutes=61)):
        said, _lapsed = await asyncio.gather(
            accept(ren), lapse_offer(str(ren.id)), return_exceptions=True
        )

    won = not isinstance(said, Conflict)
    wanted = ["confirmed", "waitlisted"] if won else ["cancelled", "offered"]
    assert await standings(ren, mei) == wanted


async def test_an_offer_never_outlasts_the_beginning_of_the_evening(house):
    with moved_to(NEXT_MONTH - timedelta(minutes=20)):
        _event, (aoi, ren, _mei) = await a_full_evening()
        await cancel(aoi)

    assert (await reread(ren)).offered_until == NEXT_MONTH


async def test_what_is_paid_ahead_is_held_from_the_start_and_theirs_once_paid(house):
    event = await an_event(places=1, kinds=AHEAD)
    mine, next_one = [await register(event, await someone(name)) for name in ("ren", "mei")]
    with pytest.raises(Conflict):
        await accept(mine)

    await Registration.update({Registration.paid_yen: 3000}).where(Registration.id == mine.id)
    await confirm_offered(mine)

    assert await standings(mine, next_one) == ["confirmed", "waitlisted"]


async def test_a_place_that_costs_nothing_need_not_be_paid_ahead(house):
    event = await an_event(kinds=({**AHEAD[0], "fee_yen": 0, "member_fee_yen": 0},))

    assert (await register(event, await someone("ren"))).standing == "confirmed"


async def test_the_ticket_page_takes_the_place(open_browser):
    _event, (aoi, ren, _mei) = await a_full_evening()
    await cancel(aoi)
    browser = await as_(await someone("ren2"), open_browser())
    assert (await browser.post(f"/registrations/{ren.id}/acceptance")).status_code == 404
    browser = await as_(await reread_member(ren), open_browser())
    page = await browser.get(f"/registrations/{ren.id}")
    assert f"/registrations/{ren.id}/acceptance" in page.text

    await browser.post(f"/registrations/{ren.id}/acceptance")

    assert await standings(ren) == ["confirmed"]


async def reread_member(registration):
    return await Member.objects().get(Member.id == registration.member)
