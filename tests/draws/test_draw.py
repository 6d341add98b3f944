"""People apply, places are drawn at the time that was announced, and anybody can recompute it."""

import asyncio
from collections import Counter
from datetime import timedelta
from hashlib import sha256

import pytest

from community.cancelling.cancel import cancel
from community.changes.change_kinds import add_kind
from community.clock import moved_to, now
from community.database import fetch, fetch_value
from community.draws.draw import draw
from community.draws.due import draw_all_due, draw_on_time
from community.draws.nominate import nominate
from community.draws.result import result_of
from community.events.kind_plan import KindPlan, Way
from community.events.tables import Event, State
from community.groups.group_wish import GroupWish
from community.outbox.tables import Message
from community.places.kinds import first_kind, kind_by_id
from community.places.lot import commitment, in_order_of_lots
from community.refusal import Conflict
from community.registering.register import register
from community.registering.wish import Wish
from community.registrations.group import Group
from community.registrations.tables import Registration
from tests.cast import NEXT_MONTH, an_event, someone
from tests.letters import letters_are_written

SEED = "only-for-tests"
DRAW_AT = NEXT_MONTH - timedelta(days=7)
LATER = DRAW_AT + timedelta(minutes=1)
BY_LOT = {"way": "lottery", "draw_at": DRAW_AT, "draw_seed": SEED, "capacity": 3}


async def a_lottery(**known):
    event = await an_event(kinds=({**BY_LOT, **known},))
    return event, await first_kind(event)


async def apply(event, count, name="p"):
    return [await register(event, await someone(f"{name}{n}")) for n in range(count)]


async def standings(event):
    rows = await fetch("SELECT turn, standing FROM registration WHERE event = $1 ORDER BY turn",
                       event.id)  # fmt: skip
    return [row["standing"] for row in rows]


async def reread(kind):
    event = await Event.objects().get(Event.id == kind.event)
    return await kind_by_id(event, kind.id)


async def mails(name):
    await letters_are_written()
    found = Message.objects().where(Message.to_address == f"{name}@example.jp")
    return [each.subject for each in await found.order_by(Message.queued_at)]


async def test_until_the_draw_everybody_has_applied_and_nobody_has_a_place(house):
    event, kind = await a_lottery()

    await apply(event, 4)

    kind = await reread(kind)
    assert (await standings(event), kind.taken, kind.applied) == (["applied"] * 4, 0, 4)
    assert await mails("p0") == ["お申し込みを受け付けました：KPIを持ち寄る夜"]
    with pytest.raises(Conflict):
        await draw(kind)


async def test_the_smallest_lots_get_the_places_and_everybody_is_mailed(house):
    event, kind = await a_lottery()
    applied = await apply(event, 8)
    by_turn = {each.turn: each.id for each in applied}
    lots = {turn: sha256(f"{SEED}:{turn}".encode()).hexdigest() for turn in by_turn}
    expected = sorted(by_turn, key=lots.get)

    with moved_to(LATER):
        await draw(kind)

    rows = await Registration.objects().order_by(Registration.turn)
    assert [each.draw_number for each in rows] == expected
    assert [each.standing for each in rows] == ["confirmed"] * 3 + ["waitlisted"] * 5
    kind = await reread(kind)
    assert (kind.taken, kind.waiting, kind.applied) == (3, 5, 0)
    news = Counter([(await mails(f"p{n}"))[-1].split("：")[0] for n in range(8)])
    assert news == {"ご参加いただけます": 3, "抽選の結果（キャンセル待ち）": 5}


async def test_drawn_twice_at_once_is_drawn_once(house):
    event, kind = await a_lottery()
    await apply(event, 6)
    await letters_are_written()

    with moved_to(LATER):
        await asyncio.gather(draw(kind), draw(kind), draw_on_time(str(kind.id)))
        await draw_all_due()

    assert (await standings(event)).count("confirmed") == 3
    assert await fetch_value("SELECT count(*) FROM draw") == 1
    assert len(await mails("p0")) == 2


async def test_the_seed_is_told_after_the_draw_and_fits_its_hash(house):
    event, kind = await a_lottery()
    applied = await apply(event, 5)
    before = await result_of(kind)

    with moved_to(LATER):
        after = await result_of(await draw(kind))

    assert (before.seed, before.lots, before.seed_hash) == ("", [], commitment(SEED))
    assert (after.seed, after.places, after.seed_hash) == (SEED, 3, before.seed_hash)
    assert {each.number for each in after.lots} == {each.turn for each in applied}
    assert [each.has_place for each in after.lots] == [True] * 3 + [False] * 2


async def test_the_first_are_sure_and_the_rest_is_drawn(house):
    event, kind = await a_lottery(first_come_places=1)
    applied = await apply(event, 5)
    assert await standings(event) == ["confirmed"] + ["applied"] * 4

    await cancel(applied[0])

    assert (await standings(event))[:2] == ["cancelled", "confirmed"], "the next to come is sure"
    late = await register(event, await someone("late"))
    assert late.standing == "applied"
    with moved_to(LATER):
        await draw(kind)
    assert Counter(await standings(event)) == {"cancelled": 1, "confirmed": 3, "waitlisted": 2}
    assert (await result_of(await reread(kind))).places == 2


async def test_whoever_is_nominated_comes_first_and_nobody_sees_it(house):
    event, kind = await a_lottery(capacity=1)
    applied = await apply(event, 6)
    unlucky = next(r for r in applied if r.turn == in_order_of_lots(SEED, range(1, 7))[-1])

    await nominate(unlucky, True)
    with moved_to(LATER):
        await draw(kind)

    assert (await Registration.objects().get(Registration.id == unlucky.id)).has_place
    result = await result_of(await reread(kind))
    assert (result.places, unlucky.turn in {each.number for each in result.lots}) == (0, False)


async def test_more_nominated_than_places_wait_at_the_top(house):
    event, kind = await a_lottery(capacity=1)
    applied = await apply(event, 4)
    for each in reversed(applied[2:]):
        await nominate(each, True)

    with moved_to(LATER):
        await draw(kind)

    rows = await Registration.objects().order_by(Registration.turn)
    assert [each.id for each in rows][:2] == [applied[3].id, applied[2].id]
    assert [each.standing for each in rows][:2] == ["confirmed", "waitlisted"]


async def test_where_the_organisers_choose_the_others_wait_in_their_order(house):
    event, kind = await a_lottery(way=Way.NOMINATION, draw_seed="", capacity=2)
    applied = await apply(event, 4)
    await nominate(applied[3], True)

    with moved_to(LATER):
        await draw(kind)

    rows = await Registration.objects().order_by(Registration.turn)
    assert [each.id for each in rows] == [applied[n].id for n in (3, 0, 1, 2)]
    assert (await result_of(await reread(kind))).seed_hash == ""


async def test_after_the_draw_it_is_first_come_first_served(house):
    event, kind = await a_lottery(capacity=3)
    await apply(event, 2)

    with moved_to(LATER):
        await draw(kind)
        third, fourth = await apply(event, 2, "late")

    assert (third.standing, fourth.standing) == ("confirmed", "waitlisted")


async def test_who_cancelled_is_not_drawn_and_the_room_is_never_oversold(house):
    event, kind = await a_lottery(capacity=3)
    await add_kind(event, KindPlan("先着", capacity=10))
    applied = await apply(event, 5)
    await cancel(applied[0])
    await Event.update({Event.places: 2}).where(Event.id == event.id)

    with moved_to(LATER):
        await draw(kind)

    assert Counter(await standings(event)) == {"cancelled": 1, "confirmed": 2, "waitlisted": 2}


async def test_an_evening_that_was_called_off_is_not_drawn(house):
    event, kind = await a_lottery()
    await apply(event, 2)
    await Event.update({Event.state: State.CALLED_OFF}).where(Event.id == event.id)

    with moved_to(LATER):
        await draw_all_due()
        await draw_on_time(str(kind.id))

    assert await standings(event) == ["applied", "applied"]


async def test_the_worker_is_asked_for_the_time_of_the_draw(house):
    event = await an_event()
    plan = KindPlan("抽選", way=Way.LOTTERY, draw_at=DRAW_AT, capacity=3)

    kind = await add_kind(event, plan)

    assert kind.draw_seed
    (job,) = await fetch("SELECT payload, execute_after FROM pgqueuer WHERE entrypoint = 'draw'")
    assert job["payload"].decode() == str(kind.id)
    assert now() < DRAW_AT


def test_every_number_is_as_likely_as_any_other():
    wins = Counter()
    for seed in range(4000):
        wins.update(in_order_of_lots(f"seed {seed}", range(1, 9))[:2])

    # 8 numbers, 2 places, 4,000 draws: 1,000 each expected, with a spread of 27.
    assert all(880 < wins[number] < 1120 for number in range(1, 9))


def test_the_order_does_not_depend_on_the_order_of_applying():
    assert in_order_of_lots(SEED, [3, 1, 2]) == in_order_of_lots(SEED, [1, 2, 3])


async def test_a_drawn_place_that_has_to_be_paid_ahead_is_held_until_then(house):
    event, kind = await a_lottery(pays_ahead=True)
    await apply(event, 4)

    with moved_to(LATER):
        await draw(kind)

    assert Counter(await standings(event)) == {"offered": 3, "waitlisted": 1}
    assert (await reread(kind)).taken == 3


async def test_a_group_is_one_lot_and_gets_places_for_all_or_none(house):
    event, kind = await a_lottery(capacity=2)
    first = Wish(group=GroupWish(size=3))
    aoi = await register(event, await someone("aoi"), first)
    key = (await Group.objects().first()).link_key
    for name in ("ren", "mei"):
        await register(event, await someone(name), Wish(group=GroupWish(link_key=key)))
    pair = await register(event, await someone("sora"), Wish(group=GroupWish(size=2)))
    await apply(event, 2)

    with moved_to(LATER):
        await draw(kind)

    result = await result_of(await reread(kind))
    lots = {each.number: (each.people, each.has_place) for each in result.lots}
    left, expected = 2, {}
    for number in in_order_of_lots(SEED, lots):
        fits = lots[number][0] <= left
        left -= lots[number][0] if fits else 0
        expected[number] = (lots[number][0], fits)
    assert lots == expected
    assert (lots[aoi.turn], lots[pair.turn][0], left) == ((3, False), 1, 0)
    assert (await standings(event)).count("confirmed") == 2
    assert (await kind_groups(event)) == {"aoi": aoi.turn, "ren": aoi.turn, "mei": aoi.turn}


async def kind_groups(event):
    rows = await fetch("SELECT m.name, r.draw_number FROM registration r JOIN member m"
                       " ON m.id = r.member JOIN companion c ON c.registration = r.id"
                       " WHERE r.event = $1 AND m.name <> 'sora'", event.id)  # fmt: skip
    return {row["name"]: row["draw_number"] for row in rows}
