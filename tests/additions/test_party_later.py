"""The party taken later: with a code of its own, at the group rate, at the door, and given up."""

from datetime import timedelta

import pytest

from community.additions.add import add, additions_of
from community.additions.give_up import give_up
from community.cancelling.cancel import cancel
from community.checkins.let_in import let_in
from community.checkouts.settle import settle
from community.clock import moved_to
from community.database import fetch_value
from community.outbox.tables import Message
from community.payments.means import Means
from community.payments.record import record
from community.payments.tables import Refund
from community.places.kinds import kinds_of
from community.prices.keep_rules import keep_rules
from community.prices.offer_code import CodePlan, offer_code
from community.prices.rules import Group as GroupRate
from community.prices.rules import Rules
from community.refusal import Conflict
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.tables import Registration
from tests.cast import an_event, aoi, as_, haruto, mei
from tests.groups.test_groups import found, join

TALK = {"name": "議論", "capacity": 5}
PARTY = {"name": "懇親会", "capacity": 1, "is_beside": True, "position": 2}
PARTY |= {"fee_yen": 4000, "member_fee_yen": 4000}


async def an_evening(**known):
    event = await an_event(kinds=(TALK, {**PARTY, **known}))
    return event, (await kinds_of(event))[1]


async def reread(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def uses():
    return await fetch_value("SELECT uses FROM discount_code")


async def a_code(event, **known):
    return await offer_code(event, CodePlan("PARTY", **{"amount_yen": 1000, **known}))


async def test_a_code_for_the_party_takes_off_the_party_and_comes_back_with_it(house):
    event, party = await an_evening()
    await a_code(event, kinds=(party.id,))
    mine = await register(event, await mei())

    added = await add(mine, party, "party")
    taken = (await reread(mine)).fee_yen, await uses()
    await give_up(added)

    assert (taken, (await reread(mine)).fee_yen, await uses()) == ((6000, 1), 3000, 0)


async def test_whoever_cancels_the_evening_gives_the_code_of_the_party_back(house):
    event, party = await an_evening()
    await a_code(event, kinds=(party.id,))
    mine = await register(event, await mei())
    await add(mine, party, "PARTY")

    await cancel(mine)

    assert await uses() == 0


async def test_a_code_that_was_given_for_both_is_used_once(house):
    event, party = await an_evening()
    talk = (await kinds_of(event))[0]
    await a_code(event, kinds=(talk.id, party.id))
    mine = await register(event, await mei(), Wish(discount_code="PARTY"))

    await add(mine, party, "PARTY")

    assert ((await reread(mine)).fee_yen, await uses()) == (2000 + 3000, 1)


async def test_a_code_for_something_else_is_refused_at_its_field_and_nothing_is_taken(open_browser):
    event, party = await an_evening()
    await a_code(event)
    browser = await as_(await haruto(), open_browser(accept_language="en"))
    ticket = (await browser.post("/events/hitori-cs-33/registrations", data={})).headers["location"]

    page = (await browser.get(ticket)).text
    refused = [
        await browser.post(
            f"{ticket}/additions",
            data={"kind": str(party.id), "discount_code": code},
            headers={"referer": f"http://community.test{ticket}"},
        )
        for code in ("PARTY", "UNKNOWN")
    ]

    assert 'name="discount_code"' in page
    assert [each.status_code for each in refused] == [422, 422]
    assert "This discount code is not for “懇親会”." in refused[0].text
    mine = await Registration.objects().first()
    assert (await additions_of(mine), await uses()) == ([], 0)


async def test_who_comes_in_a_group_pays_the_group_rate_at_the_party_as_well(house):
    event, party = await an_evening(capacity=5)
    await keep_rules(event, Rules(group=GroupRate(yen=500, from_people=2)))
    first = await found(event, "aoi", 3)
    await add(first, party)
    alone_yen = (await reread(first)).fee_yen

    (second,) = await join(event, first, "ren")
    await add(second, party)

    assert alone_yen == 7000
    assert [(await reread(each)).fee_yen for each in (first, second)] == [6000, 6000]


async def test_only_the_money_of_the_party_comes_back_with_the_party(house):
    event, party = await an_evening()
    mine = await register(event, await mei(), Wish(beside=(party,)))
    await record(mine, Means.CASH, 7000, 0, "aoi")

    await give_up((await additions_of(mine))[0])
    await settle(str(mine.id))

    assert [each.amount_yen for each in await Refund.objects()] == [4000]
    assert ((await reread(mine)).standing, (await reread(mine)).fee_yen) == ("confirmed", 3000)


async def test_its_holder_gives_it_up_as_long_as_the_place_and_organisers_until_the_evening(house):
    event, party = await an_evening()
    await event.update_self({type(event).cancel_hours: 48})
    mine = await register(event, await mei(), Wish(beside=(party,)))
    (taken,) = await additions_of(mine)

    with moved_to(event.starts_at - timedelta(hours=47)):
        with pytest.raises(Conflict):
            await give_up(taken, by_holder=True)
        await give_up(taken)

    assert await additions_of(mine) == []


async def test_a_walk_in_takes_the_party_as_far_as_it_is_free(house):
    event, party = await an_evening()

    with moved_to(event.starts_at + timedelta(minutes=10)):
        first = await let_in(event, "凛", "", "", "aoi", (party,))
        second = await let_in(event, "澪", "", "mio@example.jp", "aoi", (party,))

    both = [await reread(each.registration) for each in (first, second)]
    assert [each.fee_yen for each in both] == [7000, 3000]
    assert [(await additions_of(each))[0].standing for each in both] == ["confirmed", "waitlisted"]
    assert "キャンセル待ち：懇親会" in [each.subject for each in await Message.objects()]


async def test_at_the_door_the_party_is_ticked_and_programs_name_it(open_browser):
    event, party = await an_evening(capacity=2)
    door = await as_(await aoi(), open_browser())

    page = (await door.get("/events/hitori-cs-33/door")).text
    await door.post("/events/hitori-cs-33/walk-ins", data={"name": "凛", "beside": str(party.id)})
    made = await door.post(
        "/api/v1/events/hitori-cs-33/walk-ins", json={"name": "澪", "beside": [str(party.id)]}
    )

    assert "懇親会 ＋4,000円" in page
    assert (made.status_code, (await kinds_of(event))[1].taken) == (201, 2)


async def test_a_walk_in_with_nonsense_is_refused_and_nobody_is_let_in(open_browser):
    await an_evening()
    door = await as_(await aoi(), open_browser())

    wrong = await door.post(
        "/events/hitori-cs-33/walk-ins", data={"name": "凛", "beside": "nonsense"}
    )

    assert (wrong.status_code, await Registration.count()) == (422, 0)
