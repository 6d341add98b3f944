"""After a draw everybody who took part finds their own number, and nobody a number that is not."""

import re
from importlib import import_module

from community.changes.change_to import change_to
from community.clock import moved_to
from community.draws.draw import draw
from community.draws.nominate import nominate
from community.draws.result import result_of
from community.groups.group_wish import GroupWish
from community.members.tables import Member
from community.outbox.tables import Message
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.group import Group
from community.registrations.tables import Registration
from tests.cast import an_event, aoi, as_, someone
from tests.draws.test_draw import BY_LOT, LATER, mails

EVENING = "/events/hitori-cs-33"
OWN = "Your number in the draw"
BEFORE = "community.draws.piccolo_migrations.draws_2026_11_23t10_01_00_000000"


async def read_by(name):
    await mails(name)
    last = Message.objects().where(Message.to_address == f"{name}@example.jp")
    return (await last.order_by(Message.queued_at, ascending=False).first()).text


async def test_everybody_who_drew_finds_their_number(open_browser):
    event = await an_event(kinds=({"name": "議論"}, {**BY_LOT, "name": "抽選", "capacity": 1}))
    talk, lottery = await kinds_of(event)
    has_another, first, applied = [
        await register(event, await someone(name, language="en"), Wish(kind=kind))
        for name, kind in (("yui", talk), ("ren", lottery), ("nao", lottery))
    ]
    await change_to(has_another, lottery)
    await nominate(first, True)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    with moved_to(LATER):
        await draw(lottery)
    shown = (await organiser.get(f"{EVENING}/places/{lottery.id}/draw")).text
    three = [has_another, first, applied]
    tickets = [(await organiser.get(f"/registrations/{each.id}")).text for each in three]

    assert sorted(re.findall(r'<li id="n(\d+)">', shown)) == ["1", "3"]
    assert [shown.count("Keeps that place"), shown.count("Waitlist")] == [1, 1]
    assert [(await read_by(name)).count(OWN) for name in ("yui", "ren", "nao")] == [1, 0, 1]
    assert [page.count("Result of the draw") for page in tickets] == [0, 0, 1]
    assert tickets[2].count("Result of the draw: number 3") == 1
    assert tickets[2].count("whoever is next in the order of the draw") == 1


async def test_who_came_first_with_a_friend_or_was_passed_over_drew_no_number(open_browser):
    event = await an_event(kinds=({**BY_LOT, "capacity": 2},))
    (lottery,) = await kinds_of(event)
    first = await register(event, await english("ren"), Wish(group=GroupWish(size=2)))
    key = (await Group.objects().first()).link_key
    friend = await register(event, await english("mei"), Wish(group=GroupWish(link_key=key)))
    drew = await register(event, await english("nao"))
    passed = await register(event, await english("yui", standing="member"))
    await PlaceKind.update({PlaceKind.for_whom: "members"}).where(PlaceKind.id == lottery.id)
    await Member.update({Member.standing: "member"}).where(Member.name.is_in(["ren", "mei", "nao"]))
    await Member.update({Member.standing: "left"}).where(Member.name == "yui")
    await nominate(first, True)
    organiser = await as_(await aoi(), open_browser(accept_language="en"))

    with moved_to(LATER):
        await draw(lottery)
    four = [first, friend, drew, passed]
    tickets = [(await organiser.get(f"/registrations/{each.id}")).text for each in four]
    lots = [each.number for each in (await result_of((await kinds_of(event))[0])).lots]

    assert lots == [drew.turn]
    assert [page.count("Result of the draw") for page in tickets] == [0, 0, 1, 0]
    assert [(await read_by(name)).count(OWN) for name in ("ren", "mei", "nao", "yui")] == [
        0,
        0,
        1,
        0,
    ]


async def test_who_was_to_come_first_and_got_no_place_reads_of_a_draw_without_a_number(house):
    kinds = ({"name": "議論"}, {**BY_LOT, "name": "抽選", "capacity": 1, "position": 2})
    event = await an_event(kinds=kinds)
    talk, lottery = await kinds_of(event)
    both = [await register(event, await english(name), Wish(kind=talk)) for name in ("ren", "yui")]
    for each in both:
        await nominate(await change_to(each, lottery), True)

    with moved_to(LATER):
        await draw(lottery)

    told = await read_by("yui")
    assert ("gave you no place there" in told, OWN in told) == (True, False)


async def test_numbers_that_are_no_lots_are_forgotten_in_what_was_drawn_before(house):
    event = await an_event(kinds=({**BY_LOT, "capacity": 1},))
    (lottery,) = await kinds_of(event)
    first, drew = [await register(event, await english(name)) for name in ("ren", "nao")]
    await nominate(first, True)
    with moved_to(LATER):
        await draw(lottery)
    await Registration.update({Registration.draw_number: first.turn}).where(
        Registration.id == first.id
    )

    await import_module(BEFORE).keep_lots_alone()

    rows = await Registration.objects().order_by(Registration.draw_number)
    assert {each.id: each.draw_number for each in rows} == {first.id: None, drew.id: drew.turn}


async def english(name, **known):
    return await someone(name, language="en", **known)
