"""An organiser changes the seating by hand and is told what it costs."""

import pytest

from community.board.move import give_chair, move, take_chair
from community.clock import now
from community.plannings.seat import seat_everyone
from community.refusal import Conflict, Refused
from community.roundtables.tables import Chair, Roundtable
from community.roundtables.who_sits import roundtables_of, who_sits
from tests.cast import an_event
from tests.roundtables.guests import chair_of, comes, ten_come, two_rounds


async def seated_evening():
    event = await an_event()
    rounds = await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    return event, rounds[0], people


async def roundtable_of(registration, round):
    return (await chair_of(registration, round)).roundtable.letter


async def test_a_move_that_brings_colleagues_together_says_so(house):
    _event, first, people = await seated_evening()
    mine, theirs = await chair_of(people[8], first), await chair_of(people[9], first)

    said = await move(await Chair.objects().get(Chair.id == mine.id), theirs.roundtable)

    assert said == "悪くなる点：同じ会社の同席 0 → 1。"
    assert await roundtable_of(people[8], first) == theirs.roundtable.letter


async def test_a_change_of_no_importance_says_so(house):
    _event, first, people = await seated_evening()

    said = await take_chair(people[9], first)

    assert said == "組み合わせのよさは変わりません。"
    assert await chair_of(people[9], first) is None


async def test_a_latecomer_is_given_a_chair_by_hand(house):
    event, first, _people = await seated_evening()
    late = await comes(event, "late", "おくれて合同会社")
    [roundtable, *_others] = await roundtables_of(first)

    await give_chair(late, await Roundtable.objects().get(Roundtable.id == roundtable.id))

    assert await roundtable_of(late, first) == roundtable.letter


async def test_nobody_is_moved_in_a_round_that_is_over(house):
    _event, first, people = await seated_evening()
    first.opened_at = first.closed_at = now()
    await first.save()
    chair = await Chair.objects().get(Chair.registration == people[0].id)
    other = await Roundtable.objects().get(Roundtable.id != chair.roundtable)

    with pytest.raises(Conflict) as no:
        await move(chair, other)

    assert no.value.sentence == "ラウンド1は終わりました。テーブルはそのまま残ります。"


async def test_somebody_of_another_event_gets_no_chair(house):
    _event, first, _people = await seated_evening()
    elsewhere = await comes(await an_event("hitori-cs-34", number=34), "lost")
    [roundtable, *_others] = await roundtables_of(first)

    with pytest.raises(Refused):
        await give_chair(elsewhere, await Roundtable.objects().get(Roundtable.id == roundtable.id))

    assert await chair_of(elsewhere, first) is None


async def test_nobody_is_put_at_a_roundtable_that_was_dissolved_meanwhile(house):
    event = await an_event()
    people = await ten_come(event)
    await seat_everyone(event, rounds=1)
    first, second = (await who_sits(event))[0].roundtables
    await Roundtable.update({Roundtable.is_dissolved: True}).where(Roundtable.id == second.id)
    somebody = next(each for each in people if each.id == first.people[0].registration)

    with pytest.raises(Conflict):
        await give_chair(somebody, await Roundtable.objects().get(Roundtable.id == second.id))
