"""Whoever leaves a group keeps what they have themselves."""

import asyncio

import pytest

from community.cancelling.cancel import cancel
from community.groups.close_group import close_group_of
from community.groups.come_with import come_with
from community.groups.go_alone import go_alone
from community.groups.group_wish import GroupWish
from community.outbox.tables import Message
from community.places.kinds import first_kind
from community.prices.keep_rules import keep_rules
from community.prices.rules import Group as GroupRate
from community.prices.rules import Rules
from community.refusal import Conflict
from community.registrations.group import Companion
from community.registrations.tables import Registration
from community.waitlist.turns import in_turn
from tests.cast import an_event, as_, haruto, mei
from tests.groups.test_groups import alone, found, join, standings


async def test_who_has_a_place_leaves_the_group_and_keeps_it(house):
    event = await an_event(places=2)
    aoi = await found(event, "aoi", 2)
    (ren,) = await join(event, aoi, "ren")

    await go_alone(ren)

    assert await standings(aoi, ren) == ["confirmed"] * 2
    assert await Companion.count().where(Companion.registration == ren.id) == 0
    assert await Companion.count().where(Companion.registration == aoi.id) == 1


async def test_who_waits_goes_on_from_their_own_turn_and_the_others_may_fit_in(house):
    event = await an_event(places=1)
    sora, early = await alone(event, "sora", "early")
    aoi = await found(event, "aoi", 2)
    (ren,) = await join(event, aoi, "ren")
    (late,) = await alone(event, "late")

    await go_alone(ren)

    assert await in_turn(await first_kind(event)) == [early.id, aoi.id, ren.id, late.id]
    await cancel(early)
    await cancel(sora)
    assert await standings(aoi, ren) == ["confirmed", "waitlisted"]


async def test_a_free_place_that_was_too_few_for_two_is_for_one_of_them(house):
    event = await an_event(places=2)
    await alone(event, "sora")
    aoi = await found(event, "aoi", 2)
    (ren,) = await join(event, aoi, "ren")
    assert await standings(aoi, ren) == ["waitlisted"] * 2

    await go_alone(ren)

    assert await standings(aoi, ren) == ["confirmed", "waitlisted"]


async def test_who_leaves_pays_as_one_who_comes_alone_and_so_does_who_stays(house):
    event = await an_event(places=5, fee_yen=3000, member_fee_yen=3000)
    await keep_rules(event, Rules(group=GroupRate(from_people=2, percent=50)))
    aoi = await found(event, "aoi", 2)
    (ren,) = await join(event, aoi, "ren")
    fees = [(await Registration.objects().get(Registration.id == each.id)).fee_yen
            for each in (aoi, ren)]  # fmt: skip

    await go_alone(ren)

    now_they_pay = [(await Registration.objects().get(Registration.id == each.id)).fee_yen
                    for each in (aoi, ren)]  # fmt: skip
    assert (fees, now_they_pay) == ([1500] * 2, [3000] * 2)
    mails = await Message.objects().where(Message.to_address == "ren@example.jp")
    assert "グループの人数" in mails[-1].text


async def test_by_lot_nobody_draws_again_by_leaving_and_founding(house):
    event = await an_event(places=1, kinds=({"promotion": "by_lot", "draw_seed": "a"},))
    people = await alone(event, "sora", *(f"p{n}" for n in range(9)))
    kind = await first_kind(event)
    before = await in_turn(kind)

    for _again in range(3):
        await come_with(people[4], GroupWish(size=2, called="p3"))
        await close_group_of(people[4])
        assert await in_turn(kind) == before
        await go_alone(people[4])
    assert await in_turn(kind) == before


async def test_who_comes_alone_has_no_group_to_leave(house):
    event = await an_event()
    (aoi,) = await alone(event, "aoi")

    with pytest.raises(Conflict):
        await go_alone(aoi)


async def test_two_who_leave_at_once_both_come_alone(house):
    event = await an_event(places=3)
    aoi = await found(event, "aoi", 3)
    others = await join(event, aoi, "ren", "mio")

    await asyncio.gather(*(go_alone(each) for each in others), return_exceptions=True)

    assert await Companion.count() == 1
    assert await standings(aoi, *others) == ["confirmed"] * 3


async def test_on_the_ticket_and_for_a_program(open_browser):
    await an_event()
    mine = "/api/v1/events/hitori-cs-33/registrations/mine"
    first, second = [await as_(await one, open_browser()) for one in (haruto(), mei())]
    made = (await first.post(mine, json={"group_size": 2})).json()
    link = (await first.get(f"/api/v1/registrations/{made['id']}/group")).json()["link"]
    joined = (await second.post(mine, json={"group": link})).json()

    page = (await second.get(f"/registrations/{joined['id']}")).text
    told = await second.post(f"/registrations/{joined['id']}/group/leaving")
    alone_now = await first.post(f"/api/v1/registrations/{made['id']}/group/leaving")

    assert "グループを抜けますか？お席はそのままです。" in page
    assert (told.status_code, alone_now.json()["standing"]) == (303, "confirmed")
    assert (await first.get(f"/api/v1/registrations/{made['id']}/group")).status_code == 404
    assert (await second.post(f"/registrations/{joined['id']}/group/leaving")).status_code == 409
