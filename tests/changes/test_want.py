"""Who has a place changes into one that is paid ahead, or drawn: the old one is kept meanwhile."""

import asyncio
from datetime import timedelta

import pytest

from community.additions.add import add
from community.cancelling.cancel import cancel
from community.changes.change_to import change_to
from community.changes.lapse import lapse_offer
from community.checkouts.settle import settle
from community.clock import moved_to, now
from community.database import fetch_value
from community.draws.draw import draw
from community.draws.result import result_of
from community.events.tables import Event
from community.members.tables import Member
from community.outbox.tables import Message
from community.payments.due import still_due
from community.payments.means import Means
from community.payments.record import record
from community.payments.transfer import note_transfer
from community.places.kinds import kinds_of
from community.refusal import Conflict
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.tables import Registration
from tests.cast import NEXT_MONTH, an_event, as_, haruto, mei, someone

TALK = {"name": "議論", "capacity": 2}
AHEAD = {"name": "先払い", "capacity": 1, "pays_ahead": True, "fee_yen": 5000, "position": 2}
AHEAD |= {"member_fee_yen": 5000}
DRAW_AT = NEXT_MONTH - timedelta(days=3)
DRAWN = {"name": "抽選", "capacity": 1, "way": "lottery", "draw_at": DRAW_AT, "draw_seed": "s"}
LATER = DRAW_AT + timedelta(minutes=1)


async def an_evening(other=AHEAD, **known):
    event = await an_event(kinds=(TALK, {"position": 2, **other}), **known)
    return event, await kinds_of(event)


async def reread(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def counts(event):
    kinds = await kinds_of(event)
    room = await Event.objects().get(Event.id == event.id)
    return [(kind.taken, kind.waiting, kind.applied) for kind in kinds], room.taken


async def last_mail(registration) -> Message:
    person = await Member.objects().get(Member.id == registration.member)
    theirs = Message.objects().where(Message.to_address == person.email)
    return await theirs.order_by(Message.queued_at, ascending=False).first()


async def come_in(registration, amount_yen: int) -> None:
    await note_transfer(registration, amount_yen, now().date(), "aoi")


async def test_a_place_paid_ahead_is_held_while_the_old_one_is_kept(house):
    event, (talk, ahead) = await an_evening()
    mine = await register(event, await mei())

    held = await change_to(mine, ahead)

    assert (held.kind, held.standing, held.wanted_kind) == (talk.id, "confirmed", ahead.id)
    assert (held.fee_yen, still_due(held)) == (3000, 5000)
    assert await counts(event) == ([(1, 0, 0), (1, 0, 0)], 1)
    assert "5,000円のお支払いが済みしだい変更します" in (await last_mail(held)).text


async def test_what_was_paid_before_counts_and_the_rest_moves_it_at_once(house):
    event, (_talk, ahead) = await an_evening()
    mine = await register(event, await mei())
    await record(mine, Means.CASH, 3000, 0, "aoi")
    held = await change_to(await reread(mine), ahead)
    rest_yen = still_due(held)

    await record(held, Means.CASH, rest_yen, 0, "aoi")

    mine = await reread(mine)
    assert (rest_yen, mine.kind, mine.fee_yen, mine.paid_yen) == (2000, ahead.id, 5000, 5000)
    assert (mine.wanted_kind, mine.offered_until, still_due(mine)) == (None, None, 0)
    assert await counts(event) == ([(0, 0, 0), (1, 0, 0)], 1)


async def test_where_nothing_is_missing_it_is_done_at_once(house):
    event, (_talk, ahead) = await an_evening({**AHEAD, "fee_yen": 0, "member_fee_yen": 0})
    mine = await register(event, await mei())

    assert (await change_to(mine, ahead)).kind == ahead.id


async def test_the_time_that_runs_out_leaves_the_old_place_and_gives_the_rest_back(house):
    event, (talk, ahead) = await an_evening()
    mine = await register(event, await mei())
    await record(mine, Means.CASH, 3000, 0, "aoi")
    held = await change_to(await reread(mine), ahead)
    await come_in(held, 500)  # not the whole
    waits = await register(event, await haruto(), Wish(kind=ahead))

    with moved_to(held.offered_until + timedelta(minutes=1)):
        await lapse_offer(str(mine.id))
        await lapse_offer(str(mine.id))
        await settle(str(mine.id))

    mine = await reread(mine)
    assert (mine.kind, mine.standing, mine.wanted_kind) == (talk.id, "confirmed", None)
    assert (waits.standing, (await reread(waits)).standing) == ("waitlisted", "offered")
    assert await fetch_value("SELECT sum(amount_yen) FROM refund") == 500
    told = await Message.objects().get(Message.cause.like("kind_stays:%"))
    assert "「議論」のお席はそのままです" in told.text


async def test_nothing_goes_back_while_it_is_held(house):
    event, (_talk, ahead) = await an_evening()
    mine = await register(event, await mei())
    held = await change_to(mine, ahead)
    await come_in(held, 4000)  # more than the old fee, less than the new

    await settle(str(mine.id))

    assert still_due(await reread(mine)) == 1000


async def test_one_may_think_better_of_it(house):
    event, (talk, ahead) = await an_evening()
    mine = await change_to(await register(event, await mei()), ahead)

    stays = await change_to(mine, talk)

    assert (stays.kind, stays.wanted_kind) == (talk.id, None)
    assert await counts(event) == ([(1, 0, 0), (0, 0, 0)], 1)


async def test_who_cancels_gives_both_back(house):
    event, (_talk, ahead) = await an_evening()
    mine = await change_to(await register(event, await mei()), ahead)

    await cancel(mine)

    assert await counts(event) == ([(0, 0, 0), (0, 0, 0)], 0)


async def test_in_a_full_room_a_place_is_held_all_the_same(house):
    event, (_talk, ahead) = await an_evening(places=2)
    first, _second = await register(event, await mei()), await register(event, await haruto())

    held = await change_to(first, ahead)
    await record(held, Means.CASH, 5000, 0, "aoi")

    assert await counts(event) == ([(1, 0, 0), (1, 0, 0)], 2)


async def test_of_two_who_want_the_last_place_at_once_one_has_it_held(house):
    event, (_talk, ahead) = await an_evening()
    both = [await register(event, await someone(name)) for name in ("one", "two")]

    done = await asyncio.gather(*(change_to(each, ahead) for each in both), return_exceptions=True)

    assert sorted(isinstance(each, Conflict) for each in done) == [False, True]
    assert await counts(event) == ([(2, 0, 0), (1, 0, 0)], 2)


async def test_what_is_taken_in_addition_is_not_paid_twice(house):
    party = {"name": "懇親会", "is_beside": True, "position": 9, "fee_yen": 4000}
    event = await an_event(kinds=(TALK, AHEAD, {**party, "member_fee_yen": 4000}))
    _talk, ahead, beside = await kinds_of(event)
    mine = await register(event, await mei(), Wish(beside=(beside,)))
    await record(mine, Means.CASH, 7000, 0, "aoi")

    held = await change_to(await reread(mine), ahead)
    rest_yen = still_due(held)
    await record(held, Means.CASH, rest_yen, 0, "aoi")

    assert (rest_yen, (await reread(mine)).fee_yen) == (2000, 9000)


async def test_an_undrawn_kind_is_applied_for_with_the_place_kept(house):
    event, (talk, drawn) = await an_evening(DRAWN)
    mine = await register(event, await mei())

    applied = await change_to(mine, drawn)

    assert (applied.kind, applied.standing, applied.wanted_kind) == (
        talk.id, "confirmed", drawn.id,
    )  # fmt: skip
    assert await counts(event) == ([(1, 0, 0), (0, 0, 1)], 1)
    assert "変更が決まるまで「議論」のお席はそのままです" in (await last_mail(applied)).text


async def test_who_is_drawn_moves_and_the_next_gets_the_old_place(house):
    event, (talk, drawn) = await an_evening(DRAWN)
    mine = await change_to(await register(event, await mei()), drawn)
    await register(event, await haruto())
    waits = await register(event, await someone("ren"))

    with moved_to(LATER):
        await draw(drawn)

    assert (await reread(mine)).kind == drawn.id
    assert (waits.standing, (await reread(waits)).standing) == ("waitlisted", "confirmed")
    assert await counts(event) == ([(2, 0, 0), (1, 0, 0)], 3)
    assert [lot.has_place for lot in (await result_of((await kinds_of(event))[1])).lots] == [True]
    assert talk.id != drawn.id


async def test_who_is_not_drawn_stays(house):
    event, (talk, drawn) = await an_evening(DRAWN)
    both = [await change_to(await register(event, await someone(n)), drawn) for n in ("a", "b")]

    with moved_to(LATER):
        await draw(drawn)

    there = [await reread(each) for each in both]
    loser = next(each for each in there if each.kind == talk.id)
    assert sorted(each.kind == drawn.id for each in there) == [False, True]
    assert {(each.standing, each.wanted_kind) for each in there} == {("confirmed", None)}
    assert await counts(event) == ([(1, 0, 0), (1, 0, 0)], 2)
    assert "抽選には外れました" in (await last_mail(loser)).text


async def test_who_is_drawn_for_a_place_paid_ahead_has_it_held_first(house):
    event, (talk, drawn) = await an_evening({**DRAWN, "pays_ahead": True, "fee_yen": 5000})
    mine = await change_to(await register(event, await mei()), drawn)

    with moved_to(LATER):
        await draw(drawn)
        held = await reread(mine)
        await record(held, Means.CASH, still_due(held), 0, "aoi")

    assert (held.kind, held.holds_another, still_due(held)) == (talk.id, True, 5000)
    assert (await reread(mine)).kind == drawn.id


async def test_whom_it_is_no_longer_for_is_not_drawn(house):
    event, (talk, drawn) = await an_evening({**DRAWN, "for_whom": "members"})
    person = await haruto()
    mine = await change_to(await register(event, person), drawn)
    await Member.update({Member.standing: "left"}).where(Member.id == person.id)

    with moved_to(LATER):
        await draw(drawn)

    assert (await reread(mine)).kind == talk.id


async def test_the_organiser_may_let_them_come_first(house):
    from community.draws.nominate import nominate

    event, (_talk, drawn) = await an_evening(DRAWN)
    both = [await change_to(await register(event, await someone(n)), drawn) for n in ("a", "b")]
    await nominate(both[1], is_nominated=True)

    with moved_to(LATER):
        await draw(drawn)

    assert [(await reread(each)).kind == drawn.id for each in both] == [False, True]


@pytest.mark.parametrize("other", [AHEAD, DRAWN], ids=["held", "drawn"])
async def test_the_ticket_says_what_is_kept_and_takes_it_back(open_browser, other):
    event, (talk, there) = await an_evening(other)
    person = await mei()
    mine = await register(event, person)
    browser = await as_(person, open_browser(accept_language="en"))
    path = f"/registrations/{mine.id}"

    asked = await browser.post(f"{path}/kind", data={"kind": str(there.id)})
    shown = (await browser.get(path)).text
    read = (await browser.get(f"/api/v1{path}")).json()
    await browser.post(f"{path}/kind", data={"kind": str(talk.id)})

    assert asked.status_code == 303
    assert ("You keep your place" in shown, "Keep “議論”" in shown) == (True, True)
    assert (read["kind"], read["wanted_kind"]) == (str(talk.id), str(there.id))
    assert (await reread(mine)).wanted_kind is None


async def test_the_difference_is_shown_before(open_browser):
    event, (_talk, _ahead) = await an_evening()
    person = await mei()
    mine = await register(event, person)
    await record(mine, Means.CASH, 3000, 0, "aoi")
    browser = await as_(person, open_browser(accept_language="en"))

    page = (await browser.get(f"/registrations/{mine.id}")).text

    assert "¥2,000 to pay" in page


async def test_what_goes_back_is_said_before(open_browser):
    cheap = {**TALK, "name": "聴講", "fee_yen": 1000, "member_fee_yen": 1000}
    event = await an_event(kinds=(TALK, cheap))
    person = await mei()
    mine = await register(event, person)
    await record(mine, Means.CASH, 3000, 0, "aoi")
    browser = await as_(person, open_browser(accept_language="en"))

    page = (await browser.get(f"/registrations/{mine.id}")).text
    there = (await kinds_of(event))[1]
    await change_to(await reread(mine), there)

    assert page.count("¥2,000 of what has been paid goes back.") == 2  # in the row and the question
    assert page.count("¥3,000 (paid)") == 1
    told = await Message.objects().get(Message.cause.like("kind_changed:%"))
    assert "お支払い済み： 3,000円 · 返金： 2,000円" in told.text


async def test_it_is_added_to_and_still_moves(house):
    party = {"name": "懇親会", "is_beside": True, "position": 9, "fee_yen": 1000}
    event = await an_event(kinds=(TALK, AHEAD, {**party, "member_fee_yen": 1000}))
    _talk, ahead, beside = await kinds_of(event)
    mine = await change_to(await register(event, await mei()), ahead)

    await add(mine, beside)

    assert still_due(await reread(mine)) == 5000 + 1000


async def test_in_a_full_room_who_has_a_place_already_needs_none_in_the_draw(house):
    event, (_talk, drawn) = await an_evening(DRAWN, places=2)
    mine, _other = await register(event, await mei()), await register(event, await haruto())
    late = await register(event, await someone("ren"), Wish(kind=drawn))
    await change_to(mine, drawn)

    with moved_to(LATER):
        await draw(drawn)

    result = await result_of((await kinds_of(event))[1])
    lots = {each.number: (each.in_room, each.has_place) for each in result.lots}
    mine, late = await reread(mine), await reread(late)
    assert (mine.kind, late.standing) == (drawn.id, "waitlisted")
    assert lots == {mine.draw_number: (0, True), late.draw_number: (1, False)}
    assert (result.places, result.room, result.given) == (1, 0, 1)
