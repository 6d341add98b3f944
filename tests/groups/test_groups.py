"""Pairs and teams come together, wait together, and pay for as many as they are."""

import asyncio
from datetime import timedelta

import pytest

from community.cancelling.cancel import cancel
from community.changes.lapse import lapse_offer
from community.clock import moved_to, now
from community.database import fetch
from community.groups.close_group import close_group_in_time, close_group_of
from community.groups.group_wish import GroupWish
from community.members.tables import Member
from community.outbox.tables import Message
from community.places.kinds import first_kind
from community.prices.keep_rules import keep_rules
from community.prices.rules import Group as GroupRate
from community.prices.rules import Rules
from community.privacy.erase import erase
from community.refusal import Conflict
from community.registering.register import register
from community.registering.walk_in import take_in
from community.registering.wish import Wish
from community.registrations.group import Companion, Group
from community.registrations.tables import Registration
from community.transfers.pass_on import pass_on
from community.waitlist.promote import promote_one
from community.waitlist.turns import in_turn
from community.waitlist.why_passed import why_passed
from tests.cast import an_event, someone
from tests.letters import letters_are_written


async def alone(event, *names):
    return [await register(event, await someone(name)) for name in names]


async def found(event, name, size, **known):
    """Somebody says that they are so many."""
    wish = Wish(group=GroupWish(size=size, called=name))
    return await register(event, await someone(name, **known), wish)


async def group_of(registration):
    companion = await Companion.objects().get(Companion.registration == registration.id)
    return await Group.objects().get(Group.id == companion.guest_group)


async def join(event, registration, *names, **known):
    key = (await group_of(registration)).link_key
    wish = [Wish(group=GroupWish(link_key=key, called=name)) for name in names]
    people = [await someone(name, **known) for name in names]
    return [await register(event, *each) for each in zip(people, wish, strict=True)]


async def standings(*registrations):
    return [
        (await Registration.objects().get(Registration.id == each.id)).standing
        for each in registrations
    ]


async def test_a_group_that_fits_gets_its_places_as_it_comes(house):
    event = await an_event(places=3)

    aoi = await found(event, "aoi", 3)
    others = await join(event, aoi, "ren", "mei")

    assert await standings(aoi, *others) == ["confirmed"] * 3


async def test_a_group_of_three_waits_where_two_are_free_and_comes_first_once_three_are(house):
    event = await an_event(places=3)
    (sora,) = await alone(event, "sora")
    aoi = await found(event, "aoi", 3)
    others = await join(event, aoi, "ren", "mei")
    (late,) = await alone(event, "late")
    assert await standings(aoi, *others, late) == ["waitlisted"] * 3 + ["confirmed"]

    await cancel(sora)
    assert await standings(aoi, *others) == ["waitlisted"] * 3
    await cancel(late)

    assert await standings(aoi, *others) == ["confirmed"] * 3


async def test_before_the_group_is_complete_it_gets_no_place_and_who_completes_it_brings_all(house):
    event = await an_event(places=2)
    (sora,) = await alone(event, "sora")
    aoi = await found(event, "aoi", 2)
    await cancel(sora)
    assert await standings(aoi) == ["waitlisted"]

    (ren,) = await join(event, aoi, "ren")

    assert await standings(aoi, ren) == ["confirmed", "confirmed"]
    assert await subjects("ren") == ["参加が確定しました：KPIを持ち寄る夜"]


async def subjects(name):
    await letters_are_written()
    found = Message.objects().where(Message.to_address == f"{name}@example.jp")
    return [each.subject for each in await found]


async def test_a_group_that_is_not_complete_in_time_goes_with_who_is_there(house):
    event = await an_event(places=2)
    (sora,) = await alone(event, "sora")
    aoi = await found(event, "aoi", 2)
    await cancel(sora)
    group = await group_of(aoi)
    assert timedelta(hours=47) < group.complete_by - now() < timedelta(hours=49)

    await close_group_in_time(str(group.id))
    assert (await group_of(aoi)).is_closed is False, "there is time left"
    with moved_to(group.complete_by):
        await close_group_in_time(str(group.id))
        await close_group_in_time(str(group.id))

    assert await standings(aoi) == ["confirmed"]
    with pytest.raises(Conflict):
        await join(event, aoi, "ren")


async def test_somebody_of_the_group_says_that_they_are_all(house):
    event = await an_event(places=4)
    sora, _mio = await alone(event, "sora", "mio")
    aoi = await found(event, "aoi", 3)
    (ren,) = await join(event, aoi, "ren")
    assert await standings(aoi, ren) == ["waitlisted"] * 2

    await close_group_of(aoi)

    assert await standings(aoi, ren) == ["confirmed"] * 2
    with pytest.raises(Conflict):
        await close_group_of(sora)


async def test_who_cancels_leaves_a_smaller_group_that_fits(house):
    event = await an_event(places=3)
    await alone(event, "sora")
    aoi = await found(event, "aoi", 3)
    ren, mei = await join(event, aoi, "ren", "mei")

    await cancel(ren)

    assert await standings(aoi, ren, mei) == ["confirmed", "cancelled", "confirmed"]
    assert (await group_of(aoi)).size == 2
    with pytest.raises(Conflict):
        await join(event, aoi, "late")


async def test_by_hand_the_organiser_promotes_the_whole_group_or_nobody(house):
    event = await an_event(places=2, kinds=({"promotion": "by_hand"},))
    sora, mio = await alone(event, "sora", "mio")
    aoi = await found(event, "aoi", 2)
    (ren,) = await join(event, aoi, "ren")
    await cancel(sora)
    with pytest.raises(Conflict, match="2"):
        await promote_one(ren)

    await cancel(mio)
    await promote_one(ren)

    assert await standings(aoi, ren) == ["confirmed", "confirmed"]


async def test_what_is_offered_to_a_group_is_offered_to_each_and_one_may_let_it_lapse(house):
    event = await an_event(places=2, kinds=({"asks_first": True},))
    sora, mio = await alone(event, "sora", "mio")
    aoi = await found(event, "aoi", 2)
    (ren,) = await join(event, aoi, "ren")
    await cancel(sora)
    await cancel(mio)
    assert await standings(aoi, ren) == ["offered", "offered"]

    with moved_to(now() + timedelta(days=3)):
        await lapse_offer(str(ren.id))

    assert await standings(aoi, ren) == ["offered", "cancelled"]
    assert (await group_of(aoi)).size == 1


async def test_whom_a_kind_is_not_for_does_not_hold_the_others_of_the_group_up(house):
    event = await an_event(places=2, kinds=({"for_whom": "members"},))
    first, second = [
        await register(event, await someone(name, standing="member")) for name in ("sora", "mio")
    ]
    aoi = await found(event, "aoi", 2, standing="member")
    (ren,) = await join(event, aoi, "ren", standing="member")
    await fetch("UPDATE member SET standing = 'left' WHERE name = 'ren'")

    await cancel(first)

    assert await standings(aoi, ren) == ["confirmed", "waitlisted"]
    assert await why_passed(event) == {ren.id: "この参加枠の対象外のため、席は回りません"}
    await cancel(second)
    assert await standings(ren) == ["waitlisted"]


async def test_the_price_follows_the_size_and_what_was_paid_stays(house):
    event = await an_event(places=9, fee_yen=3000, member_fee_yen=3000)
    await keep_rules(event, Rules(group=GroupRate(from_people=3, percent=20)))
    aoi = await found(event, "aoi", 4)
    (ren,) = await join(event, aoi, "ren")
    await fetch("UPDATE registration SET paid_yen = 3000 WHERE id = $1", ren.id)

    mei, sora = await join(event, aoi, "mei", "sora")

    async def fees():
        rows = await fetch("SELECT fee_yen FROM registration ORDER BY turn")
        return [row["fee_yen"] for row in rows]

    assert await fees() == [2400, 3000, 2400, 2400]
    await cancel(sora)
    assert await fees() == [2400, 3000, 2400, 2400]
    await cancel(mei)
    assert (await fees())[:2] == [3000, 3000]
    assert (await subjects("aoi")).count("参加費が変わりました：KPIを持ち寄る夜") == 2


async def test_two_groups_whose_last_members_come_at_once_do_not_both_get_the_places(house):
    event = await an_event(places=3)
    (sora,) = await alone(event, "sora")
    founders = [await found(event, name, 3) for name in ("aoi", "mio")]
    seconds = [(await join(event, each, f"ren{n}"))[0] for n, each in enumerate(founders)]
    await cancel(sora)

    lasts = await asyncio.gather(
        *(join(event, each, f"last{n}") for n, each in enumerate(founders))
    )

    groups = [
        await standings(founder, second, *last)
        for founder, second, last in zip(founders, seconds, lasts, strict=True)
    ]
    assert sorted(groups) == [["confirmed"] * 3, ["waitlisted"] * 3]


async def test_of_many_who_join_at_once_only_as_many_come_in_as_the_group_has(house):
    event = await an_event(places=9)
    aoi = await found(event, "aoi", 3)

    answers = await asyncio.gather(
        *(join(event, aoi, f"p{n}") for n in range(6)), return_exceptions=True
    )

    assert sum(isinstance(each, Conflict) for each in answers) == 4
    assert await Companion.count() == 3


async def test_by_lot_a_group_is_one_lot(house):
    event = await an_event(places=1, kinds=({"promotion": "by_lot", "draw_seed": "a"},))
    await alone(event, "sora")
    aoi = await found(event, "aoi", 2)
    others = await alone(event, *(f"p{n}" for n in range(6)))
    (ren,) = await join(event, aoi, "ren")
    kind = await first_kind(event)

    line = await in_turn(kind)

    assert sorted(line) == sorted([aoi.id, ren.id, *(each.id for each in others)])
    assert line.index(ren.id) - line.index(aoi.id) == 1


async def test_who_walks_in_leaves_a_group_that_is_complete_without_them(house):
    event = await an_event(places=2)
    (sora,) = await alone(event, "sora")
    aoi = await found(event, "aoi", 2)
    await cancel(sora)
    (mio,) = await alone(event, "mio")
    (ren,) = await join(event, aoi, "ren")
    assert await standings(aoi, ren, mio) == ["waitlisted", "waitlisted", "confirmed"]

    await take_in(event, await Member.objects().get(Member.name == "aoi"))

    assert await standings(aoi, ren) == ["confirmed", "confirmed"]


async def test_the_last_of_a_group_and_the_last_place_come_at_once(house):
    event = await an_event(places=3)
    (sora,) = await alone(event, "sora")
    aoi = await found(event, "aoi", 3)
    (ren,) = await join(event, aoi, "ren")

    [mei], _cancelled = await asyncio.gather(join(event, aoi, "mei"), cancel(sora))

    assert await standings(aoi, ren, mei) == ["confirmed"] * 3


async def test_whoever_a_place_is_passed_on_to_is_called_by_their_own_name(house):
    event = await an_event(places=3)
    aoi = await found(event, "aoi", 2)

    await pass_on(aoi, "夏　子", "natsu@example.jp")

    assert [each.called for each in await Companion.objects()] == ["夏"]


async def test_a_group_does_not_remember_somebody_who_was_deleted(house):
    event = await an_event(places=3)
    with moved_to(event.starts_at - timedelta(days=1)):
        aoi = await found(event, "aoi", 2)
        (ren,) = await join(event, aoi, "ren")

    with moved_to(event.ends_at + timedelta(days=1)):
        await erase(await Member.objects().get(Member.id == aoi.member))

    assert [each.registration for each in await Companion.objects()] == [ren.id]
