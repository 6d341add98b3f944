"""Late arrivals and empty chairs: what the people already seated notice of them."""

from hypothesis import given, settings
from hypothesis import strategies as st

from community.roundtables.person import Person
from community.roundtables.plan import plan
from community.roundtables.repair import Move, repair


def crowd(people: int) -> list[Person]:
    return [Person(key) for key in range(people)]


def test_nothing_moves_when_nobody_left_or_came() -> None:
    rounds = [[[0, 1, 2, 3], [4, 5, 6, 7]]]

    mended = repair(crowd(8), rounds)

    assert (mended.rounds, mended.moves) == (rounds, [])


def test_a_late_arrival_goes_to_the_smallest_roundtable() -> None:
    mended = repair(crowd(10), [[[0, 1, 2, 3, 4], [5, 6, 7, 8]]])

    assert mended.moves == [Move(round=0, person=9, origin=None, target=1)]


def test_a_late_arrival_sits_apart_from_a_colleague() -> None:
    people = [*crowd(8), Person(8, company="アオバ"), Person(9, company="アオバ")]

    mended = repair(people, [[[0, 1, 2, 3, 4], [5, 6, 7, 8]]])

    assert mended.rounds == [[[0, 1, 2, 3, 4, 9], [5, 6, 7, 8]]]


def test_a_late_arrival_meets_new_people_in_the_second_round() -> None:
    played = [[0, 1, 2, 3, 8], [4, 5, 6, 7]]
    second = [[0, 1, 2, 3], [4, 5, 6, 7]]

    mended = repair(crowd(9), [played, second], played=1)

    assert mended.rounds[1] == [[0, 1, 2, 3], [4, 5, 6, 7, 8]]


def test_a_roundtable_below_three_is_merged_and_keeps_its_number_empty() -> None:
    mended = repair(crowd(12), [[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]], left=[8, 9])

    assert [len(circle) for circle in mended.rounds[0]] == [5, 5, 0]
    assert [(m.person, m.origin) for m in mended.moves] == [(10, 2), (11, 2)]


def test_a_small_roundtable_is_filled_up_when_all_others_are_full() -> None:
    full = [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11], [12, 13, 14, 15]]

    mended = repair(crowd(16), [full], left=[12, 13])

    assert [len(circle) for circle in mended.rounds[0]] == [5, 6, 3]
    assert len(mended.moves) == 1


def test_a_new_roundtable_opens_when_all_are_full() -> None:
    mended = repair(crowd(13), [[[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]]])

    assert [len(circle) for circle in mended.rounds[0]] == [5, 5, 3]


@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_any_coming_and_going_leaves_everybody_one_good_chair(data: st.DataObject) -> None:
    people = crowd(data.draw(st.integers(4, 20), label="planned"))
    late = crowd(data.draw(st.integers(len(people), 30), label="with late arrivals"))
    left = data.draw(st.sets(st.integers(0, len(late) - 1), max_size=len(late)), label="left")
    rounds = plan(people, rounds=2, effort=500).rounds

    mended = repair(late, rounds, played=1, left=left)

    stayed = [person.key for person in late if person.key not in left]
    sizes = [len(circle) for circle in mended.rounds[1] if circle]
    assert mended.rounds[0] == rounds[0]
    assert sorted(key for circle in mended.rounds[1] for key in circle) == stayed
    assert max(sizes, default=0) <= 6
    assert min(sizes, default=3) >= min(3, len(stayed))
