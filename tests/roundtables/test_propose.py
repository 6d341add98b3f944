"""A mending is shown before it is done; a person takes it, leaves it, or undoes it."""

import asyncio
from datetime import timedelta

import pytest

from community.board.board import board_of
from community.board.move import move
from community.clock import moved_to, now
from community.plannings.seat import seat_everyone
from community.refusal import Conflict
from community.roundtables.drop import drop
from community.roundtables.ended import forget_those_over
from community.roundtables.evening import evening_of
from community.roundtables.held import let_go
from community.roundtables.proposals import proposals
from community.roundtables.propose import proposals_of, propose
from community.roundtables.reseat import reseat
from community.roundtables.tables import Chair, Draft, Roundtable, Seating
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
    assert seating.seed == 1


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


async def test_of_two_proposals_accepted_at_once_one_is_taken(house):
    event, _people, late = await an_evening_to_mend()
    [first, *others] = await propose(event)
    other = others[0] if others else first

    done = await asyncio.gather(take(first), take(other), return_exceptions=True)

    assert sorted(type(each).__name__ for each in done) == ["Conflict", "Seating"]
    assert await Seating.count().where(Seating.event == event.id) == 2
    rounds = [each.round for each in await who_sits(event)]
    assert [bool(await chair_of(late, each)) for each in rounds] == [True, True]


async def test_who_leaves_while_a_proposal_is_looked_at_is_missed_on_the_board(house):
    event, people, _late = await an_evening_to_mend()
    [first, *_others] = await propose(event)
    await leaves(people[5])

    await take(first)

    board = await board_of(event, 1)
    assert (board.late, board.gone) == (0, 1)
    assert sorted(len(each.people) for each in board.shown.roundtables) == [5, 5]


async def test_a_round_that_runs_is_mended_by_a_proposal_and_that_is_undone(house):
    event, people, late = await an_evening_to_mend()
    [round, _second] = [each.round for each in await who_sits(event)]
    await opens(round)
    before = await sitting(event)
    [first, *_others] = await propose(event)

    await take(first)
    joined = await chair_of(late, round)
    await undo(event)

    assert joined is not None
    assert await chair_of(people[9], round) is not None
    assert await sitting(event) == before


async def test_with_one_proposal_the_others_are_dropped(house):
    event, _people, _late = await an_evening_to_mend()
    [first, *_others] = await propose(event)

    await drop(first)

    assert await proposals_of(event) == []


async def test_of_two_organisers_one_takes_and_one_drops_it(house):
    event, _people, late = await an_evening_to_mend()
    [first, *_others] = await propose(event)

    done = await asyncio.gather(take(first), drop(first), return_exceptions=True)

    assert [isinstance(each, Conflict) for each in done].count(True) == 1
    [round, _second] = [each.round for each in await who_sits(event)]
    assert bool(await chair_of(late, round)) == isinstance(done[0], Seating)


@pytest.mark.parametrize("tap", ["taking", "dropping"])
async def test_a_late_tap_is_answered_by_a_sentence_and_the_board_as_it_is(open_browser, tap):
    event, _people, _late = await an_evening_to_mend()
    organiser = await aoi()
    one, other = [await as_(organiser, open_browser()) for _ in range(2)]
    [first, *_others] = await propose(event)
    address, board = f"/seating-drafts/{first.id}", f"/events/{event.slug}/seating"

    await one.post(f"{address}/{tap}")
    late = await other.post(
        f"{address}/{tap}", headers={"referer": f"http://community.test{board}"}
    )
    program = await other.post(f"/api/v1{address}/{tap}")

    said = "この案はもうありません。"
    assert (late.status_code, program.status_code) == (422, 409)
    assert [said in answer.text for answer in (late, program)] == [True, True]
    assert 'id="seating"' in late.text
    assert "移動を最少に" not in late.text


async def test_what_nobody_took_keeps_no_names(house):
    event, _people, _late = await an_evening_to_mend()

    await propose(event)
    await propose(event)

    over = await Draft.objects().where(Draft.is_over.eq(True))
    assert {each.seats for each in over} == {None}
    assert len(over) == len(await proposals_of(event))


async def test_what_nobody_took_is_gone_after_a_day_though_nobody_proposes_again(house):
    event, _people, _late = await an_evening_to_mend()
    await propose(event)
    await propose(event)
    shown = len(await proposals_of(event))

    kept = []
    for hours in (23, 25):
        with moved_to(now() + timedelta(hours=hours)):
            await forget_those_over()
        kept.append(await Draft.count())

    assert kept == [2 * shown, shown]
    assert len(await proposals_of(event)) == shown


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
