"""A mending is shown before it is done; a person takes it, leaves it, or undoes it."""

import pytest

from community.board.move import move
from community.plannings.seat import seat_everyone
from community.refusal import Conflict
from community.roundtables.drop import drop
from community.roundtables.evening import evening_of
from community.roundtables.held import let_go
from community.roundtables.proposals import proposals
from community.roundtables.propose import proposals_of, propose
from community.roundtables.reseat import reseat
from community.roundtables.tables import Chair, Draft, Roundtable
from community.roundtables.take import take
from community.roundtables.undo import undo
from community.roundtables.who_sits import roundtables_of, who_sits
from tests.cast import an_event, aoi, as_
from tests.roundtables.guests import chair_of, comes, leaves, opens, ten_come, two_rounds


async def an_evening_to_mend():
    """Ten sit at two roundtables in two rounds; one has gone, another one came late."""
    event = await an_event()
    await two_rounds(event)
    people = await ten_come(event)
    await seat_everyone(event, rounds=2)
    await leaves(people[9])
    return event, people, await comes(event, "late")


async def sitting(event):
    return [
        sorted((person.name, roundtable.letter) for person in roundtable.people)
        for each in await who_sits(event)
        for roundtable in each.roundtables
    ]


async def moved_by_hand(registration, round):
    """To the other roundtable of the two; their chair."""
    chair = await Chair.objects().get(
        (Chair.registration == registration.id) & (Chair.round == round.id)
    )
    there = (Roundtable.round == round.id) & (Roundtable.id != chair.roundtable)
    await move(chair, await Roundtable.objects().get(there))
    return chair


async def test_a_proposal_says_what_it_does_and_changes_no_chair(house):
    event, _people, _late = await an_evening_to_mend()
    before = await sitting(event)

    await propose(event)

    [first, *_others] = await proposals(event, await evening_of(event))
    assert first.words == "1人に席を用意、1席を返却"
    assert first.moves == []
    assert await sitting(event) == before


async def test_a_proposal_that_is_taken_seats_who_came_late(house):
    event, people, late = await an_evening_to_mend()
    [first, *_others] = await propose(event)

    seating = await take(first)

    rounds = [each.round for each in await who_sits(event)]
    assert [bool(await chair_of(late, each)) for each in rounds] == [True, True]
    assert [await chair_of(people[9], each) for each in rounds] == [None, None]
    assert await proposals_of(event) == []
    assert (seating.seed, await Draft.count()) == (1, 0)


async def test_a_proposal_is_refused_when_a_chair_was_changed_meanwhile(house):
    event, people, late = await an_evening_to_mend()
    [first, *_others] = await propose(event)
    [round, _second] = [each.round for each in await who_sits(event)]
    await moved_by_hand(people[3], round)

    with pytest.raises(Conflict) as no:
        await take(first)

    assert no.value.sentence == "見ているあいだに席が変わりました。新しい案をご覧ください。"
    assert await chair_of(late, round) is None


async def test_a_proposal_is_refused_when_a_round_was_opened_meanwhile(house):
    event, _people, late = await an_evening_to_mend()
    [first, *_others] = await propose(event)
    [round, _second] = [each.round for each in await who_sits(event)]
    await opens(round)

    with pytest.raises(Conflict):
        await take(first)

    assert await chair_of(late, round) is None


async def test_with_one_proposal_the_others_are_dropped(house):
    event, _people, _late = await an_evening_to_mend()
    [first, *_others] = await propose(event)

    await drop(first)

    assert await Draft.count() == 0


async def test_undone_everybody_sits_as_before_and_undone_again_as_after(house):
    event, _people, _late = await an_evening_to_mend()
    before = await sitting(event)
    await reseat(event)
    after = await sitting(event)

    await undo(event)
    first = await sitting(event)
    await undo(event)

    assert (first, await sitting(event)) == (before, after)
    assert before != after


async def test_a_move_by_hand_is_not_lost_by_undoing(house):
    event, people, _late = await an_evening_to_mend()
    await reseat(event)
    [round, _second] = [each.round for each in await who_sits(event)]
    await moved_by_hand(people[3], round)
    here = await sitting(event)

    with pytest.raises(Conflict) as no:
        await undo(event)

    assert no.value.sentence == "その後に席が変わっています。取り消すと、その変更が失われます。"
    assert await sitting(event) == here


async def test_the_first_seating_has_nothing_before_it(house):
    event = await an_event()
    await ten_come(event)
    await seat_everyone(event, rounds=1)

    with pytest.raises(Conflict):
        await undo(event)

    assert len((await who_sits(event))[0].roundtables) == 2


async def test_who_was_moved_by_hand_stays_when_all_are_planned_anew(house):
    event, people, _late = await an_evening_to_mend()
    [round, _second] = [each.round for each in await who_sits(event)]
    chair = await moved_by_hand(people[3], round)
    held = (await chair_of(people[3], round)).roundtable.letter

    letters = []
    for seed in (5, 6, 7):
        await seat_everyone(event, rounds=2, seed=seed)
        letters.append((await chair_of(people[3], round)).roundtable.letter)

    assert letters == [held] * 3
    assert (await Chair.objects().get(Chair.id == chair.id)).is_held


async def test_who_is_let_go_may_be_moved_again(house):
    event, people, _late = await an_evening_to_mend()
    [round, _second] = [each.round for each in await who_sits(event)]
    chair = await moved_by_hand(people[3], round)

    await let_go(chair)

    assert not (await Chair.objects().get(Chair.id == chair.id)).is_held


async def test_the_board_offers_ways_and_takes_the_one_that_is_tapped(open_browser):
    event, _people, late = await an_evening_to_mend()
    organiser = await as_(await aoi(), open_browser())
    board = f"/events/{event.slug}/seating"

    await organiser.post(f"{board}/proposals")
    shown = (await organiser.get(board)).text
    [first, *_others] = await proposals_of(event)
    await organiser.post(f"/seating-drafts/{first.id}/taking")
    after = (await organiser.get(board)).text

    assert [text.count("移動を最少に") for text in (shown, after)] == [1, 0]
    assert [text.count("直前の席割りを取り消す") for text in (shown, after)] == [0, 1]
    assert [text.count("直前の席割りと比べて：") for text in (shown, after)] == [0, 1]
    [roundtables, *_] = [await roundtables_of(each.round) for each in await who_sits(event)]
    assert str(late.id) in {str(one.registration) for each in roundtables for one in each.people}


async def test_a_program_reads_the_ways_and_takes_one(open_browser):
    event, _people, _late = await an_evening_to_mend()
    program = await as_(await aoi(), open_browser())
    seatings = f"/api/v1/events/{event.slug}/seatings"

    ways = (await program.post(f"{seatings}/proposals")).json()
    taken = await program.post(f"/api/v1/seating-drafts/{ways[0]['id']}/taking")
    undone = await program.post(f"{seatings}/undoing")

    assert ways[0]["way"] == "fewest"
    seated = [
        sorted(
            one["name"]
            for each in answer.json()["rounds"][0]["roundtables"]
            for one in each["chairs"]
        )
        for answer in (taken, undone)
    ]
    assert [("late" in names, "guest-9" in names) for names in seated] == [
        (True, False),
        (False, True),
    ]
