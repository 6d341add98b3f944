"""Silence costs no place that lets nobody in."""

from datetime import timedelta

from community.cancelling.ask_who_comes import ask_who_comes
from community.cancelling.free_silent_places import free_silent_places
from community.clock import moved_to
from community.events.tables import Event
from community.groups.group_wish import GroupWish
from community.members.tables import Member
from community.places.kinds import kinds_of
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.group import Group
from tests.cancelling.test_still_coming import before, standings
from tests.cast import NEXT_MONTH, an_event, someone

GUESTS = ("ren", "mei", "sora", "yui", "nao")


async def an_evening(*kinds, places=5):
    event = await an_event(places=places, silence_frees=True, kinds=kinds)
    return event, await kinds_of(event)


async def come(event, *names, wish=None):
    with moved_to(NEXT_MONTH - timedelta(days=20)):
        return [await register(event, await someone(name), wish or Wish()) for name in names]


async def nobody_answers(event):
    with before(48):
        await ask_who_comes(str(event.id))
    with before(24):
        await free_silent_places(str(event.id))
        await free_silent_places(str(event.id))


async def test_where_the_organiser_gives_the_places_one_goes_back_for_each_who_waits(house):
    event, _kinds = await an_evening({"promotion": "by_hand"})
    people = await come(event, *GUESTS, "late")

    await nobody_answers(event)

    assert await standings(*people) == ["confirmed"] * 4 + ["cancelled", "waitlisted"]


async def test_a_group_that_is_not_complete_costs_nobody_a_place(house):
    event, (talk, listen) = await an_evening(
        {"name": "議論", "capacity": 5}, {"name": "聴講", "capacity": 3}, places=50
    )
    people = await come(event, *GUESTS, wish=Wish(kind=talk))
    people += await come(event, "aki", "umi", wish=Wish(kind=listen))
    (waits,) = await come(event, "kai", wish=Wish(kind=listen, group=GroupWish(size=2)))

    await nobody_answers(event)

    assert await standings(*people, waits) == ["confirmed"] * 7 + ["waitlisted"]


async def test_a_whole_group_that_waits_gets_as_many_places_as_it_needs(house):
    event, _kinds = await an_evening({})
    people = await come(event, *GUESTS)
    pair = await come(event, "aki", wish=Wish(group=GroupWish(size=2)))
    key = (await Group.objects().first()).link_key
    pair += await come(event, "umi", wish=Wish(group=GroupWish(link_key=key)))

    await nobody_answers(event)

    assert await standings(*people) == ["confirmed"] * 3 + ["cancelled"] * 2
    assert await standings(*pair) == ["confirmed"] * 2


async def test_who_waits_and_is_no_longer_a_member_costs_nobody_a_members_place(house):
    event, _kinds = await an_evening({"for_whom": "members", "capacity": 1})
    names = ("ren", "mei")
    with moved_to(NEXT_MONTH - timedelta(days=20)):
        people = [
            await register(event, await someone(each, standing="member"), Wish()) for each in names
        ]
    await Member.update({Member.standing: "left"}).where(Member.name == "mei")

    await nobody_answers(event)

    assert await standings(*people) == ["confirmed", "waitlisted"]


async def test_a_place_that_is_held_for_an_answer_is_not_freed_twice(house):
    event, _kinds = await an_evening({"asks_first": True})
    people = await come(event, *GUESTS, "late")

    await nobody_answers(event)

    assert await standings(*people) == ["confirmed"] * 4 + ["cancelled", "offered"]
    assert (await Event.objects().get(Event.id == event.id)).taken == 5
