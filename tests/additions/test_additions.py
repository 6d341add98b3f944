"""The party afterwards is a kind of its own, taken in addition, with its own fee and places."""

import asyncio

import pytest

from community.additions.add import add, additions_of
from community.additions.follow import follow_membership
from community.additions.give_up import give_up
from community.cancelling.cancel import cancel
from community.changes.change_kinds import change_kind
from community.events.kind_plan import KindPlan
from community.members.tables import Member
from community.members.tables import Standing as Membership
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.prices.price import lines_of
from community.refusal import Refused
from community.registering.register import register
from community.registrations.addition import Addition
from community.registrations.tables import Registration
from community.tokens.create_token import create_token
from tests.cast import an_event, as_, haruto, mei, someone

TALK = {"name": "議論", "capacity": 5}
PARTY = {"name": "懇親会", "capacity": 2, "is_beside": True, "position": 2}
PARTY |= {"fee_yen": 4000, "member_fee_yen": 3500}


async def an_evening(**known):
    event = await an_event(kinds=(TALK, {**PARTY, **known}))
    return event, (await kinds_of(event))[1]


async def reread(registration):
    return await Registration.objects().get(Registration.id == registration.id)


async def comes(event, count):
    return [await register(event, await someone(f"p{n}")) for n in range(count)]


async def test_it_is_a_line_of_its_own_in_what_is_paid(house):
    event, party = await an_evening()
    mine = await register(event, await haruto())

    added = await add(mine, party)

    mine = await reread(mine)
    assert (added.standing, mine.fee_yen) == ("confirmed", 2000 + 3500)
    assert [(line.label, line.amount_yen) for line in lines_of(mine.price_lines)][-2:] == [
        ("懇親会", 4000),
        ("会員割引", -500),
    ]
    assert sum(line.amount_yen for line in lines_of(mine.price_lines)) == mine.fee_yen


async def test_its_places_are_counted_apart_from_the_room(house):
    event, party = await an_evening()
    people = await comes(event, 4)

    had = [await add(each, party) for each in people]

    assert [each.standing for each in had] == ["confirmed"] * 2 + ["waitlisted"] * 2
    talk, party = await kinds_of(event)
    assert (talk.taken, party.taken, party.waiting) == (4, 2, 2)
    assert [each.fee_yen for each in [await reread(p) for p in people]] == [7000, 7000, 3000, 3000]


async def test_who_gives_it_up_keeps_the_evening_and_the_next_gets_it(house):
    event, party = await an_evening(capacity=1)
    first, second = await comes(event, 2)
    had, waits = await add(first, party), await add(second, party)

    await give_up(had)
    await give_up(had)

    first, second = await reread(first), await reread(second)
    assert (first.standing, first.fee_yen, second.fee_yen) == ("confirmed", 3000, 7000)
    assert (await Addition.objects().get(Addition.id == waits.id)).has_place


async def test_it_goes_with_the_place_and_comes_back_with_a_new_price(house):
    event, party = await an_evening(capacity=1)
    first, second = await comes(event, 2)
    await add(first, party)
    waits = await add(second, party)

    await cancel(first)
    again = await register(event, await Member.objects().get(Member.id == first.member))

    assert await additions_of(first) == []
    assert (await Addition.objects().get(Addition.id == waits.id)).has_place
    assert (again.id, again.fee_yen) == (first.id, 3000)


async def test_twice_is_once_and_twenty_at_once_never_oversell_it(house):
    event, party = await an_evening(capacity=2)
    people = await comes(event, 5)

    had = await asyncio.gather(*(add(each, party) for each in people * 4))

    assert len({each.id for each in had}) == 5
    assert (await kinds_of(event))[1].taken == 2
    assert await Addition.count().where(Addition.standing == "confirmed") == 2


async def test_more_capacity_goes_to_who_waits(house):
    event, party = await an_evening(capacity=1)
    people = await comes(event, 3)
    for each in people:
        await add(each, party)

    await change_kind(party, KindPlan("懇親会", capacity=2, fee_yen=4000, is_beside=True))

    assert (await kinds_of(event))[1].taken == 2


async def test_its_price_follows_the_membership_as_that_of_the_place_does(house):
    event, party = await an_evening()
    member = await haruto()
    mine = await register(event, member)
    await add(mine, party)
    await Member.update({Member.standing: Membership.LEFT}).where(Member.id == member.id)

    await follow_membership(str(member.id))

    assert (await reread(mine)).fee_yen == 3000 + 4000
    assert [line.label for line in lines_of((await reread(mine)).price_lines)] == [
        "一般価格",
        "懇親会",
    ]


async def test_it_is_refused_after_a_cancellation_and_for_a_kind_that_is_none(house):
    event, party = await an_evening()
    talk = (await kinds_of(event))[0]
    people = await comes(event, 2)
    await cancel(people[1])

    with pytest.raises(Refused):
        await add(people[1], party)
    with pytest.raises(Refused):
        await add(people[0], talk)

    assert await Addition.count() == 0


async def test_who_waits_for_the_evening_waits_for_it_too_and_gets_both_at_once(house):
    event, party = await an_evening()
    people = await comes(event, 6)
    waits = await add(people[5], party)
    before = [(line.label, line.why) for line in lines_of((await reread(people[5])).price_lines)]

    await cancel(people[0])

    mine = await reread(people[5])
    assert (waits.standing, before[-1]) == ("waitlisted", ("懇親会", "空きが出たら追加：4,000円"))
    assert (mine.standing, mine.fee_yen) == ("confirmed", 3000 + 4000)
    mail = await Message.objects().get(Message.cause.like(f"promoted:{mine.id}%"))
    assert "懇親会: 4,000円 (追加の枠)" in mail.text


async def test_somebody_takes_it_on_the_ticket_and_gives_it_up(open_browser):
    event, party = await an_evening()
    mine = await register(event, await mei())
    browser = await as_(await Member.objects().get(Member.id == mine.member), open_browser())
    path = f"/registrations/{mine.id}"

    offered = (await browser.get(path)).text
    added = await browser.post(f"{path}/additions", data={"kind": str(party.id)})
    shown = (await browser.get(path)).text
    (addition,) = await additions_of(mine)
    stranger = await open_browser().post(f"{path}/additions/{addition.id}/cancellation")
    gone = await browser.post(f"{path}/additions/{addition.id}/cancellation")
    nonsense = await browser.post(f"{path}/additions", data={"kind": "x"})

    assert ("懇親会" in offered, "7,000円" in shown) == (True, True)
    assert [added.status_code, gone.status_code, nonsense.status_code] == [303, 303, 422]
    assert stranger.status_code in {401, 404}
    assert (await additions_of(mine), event.id) == ([], mine.event)


async def test_a_program_adds_and_cancels(open_browser):
    event, party = await an_evening()
    mine = await register(event, await mei())
    token = await create_token("CRM", "organiser")
    program = open_browser(authorization=f"Bearer {token}")
    path = f"/api/v1/registrations/{mine.id}/additions"

    added = await program.post(path, json={"kind": str(party.id)})
    listed = (await program.get(path)).json()["additions"]
    gone = await program.post(f"{path}/{added.json()['id']}/cancellation")

    assert (added.status_code, added.json()["fee_yen"]) == (201, 4000)
    assert [each["standing"] for each in listed] == ["confirmed"]
    assert gone.json()["standing"] == "cancelled"
