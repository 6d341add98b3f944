"""Late arrivals and empty chairs: what the people already seated notice of them."""

from community.flaws.person import Person
from community.mending.repair import Move, repair
from community.wishes.wishes import Pin, Together, Wishes


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
    here = [person for person in crowd(12) if person.key not in (8, 9)]

    mended = repair(here, [[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9, 10, 11]]])

    assert [len(circle) for circle in mended.rounds[0]] == [5, 5, 0]
    assert [(m.person, m.origin) for m in mended.moves] == [(10, 2), (11, 2)]


def test_a_small_roundtable_is_filled_up_when_all_others_are_full() -> None:
    full = [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11], [12, 13, 14, 15]]

    mended = repair([person for person in crowd(16) if person.key not in (12, 13)], [full])

    assert [len(circle) for circle in mended.rounds[0]] == [5, 6, 3]
    assert len(mended.moves) == 1


def test_a_new_roundtable_opens_when_all_are_full() -> None:
    mended = repair(crowd(13), [[[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11]]])

    assert [len(circle) for circle in mended.rounds[0]] == [5, 5, 3]


def test_a_roundtable_of_two_is_filled_by_who_comes_late() -> None:
    mended = repair(crowd(11), [[[0, 1, 2, 3], [4, 5, 6, 7], [8, 9]]])

    assert mended.moves == [Move(round=0, person=10, origin=None, target=2)]


def test_who_was_put_somewhere_by_hand_stays_even_beside_a_colleague() -> None:
    people = [*crowd(7), Person(7, company="アオバ"), Person(8, company="アオバ")]
    by_hand = Wishes(pins=(Pin(7, 1, 0), Pin(8, 1, 0)))

    mended = repair(people, [[[0, 1, 2, 3], [4, 5, 6, 7, 8]]], wishes=by_hand)

    assert mended.moves == []


def test_a_small_roundtable_is_kept_for_who_is_pinned_there() -> None:
    pinned = Wishes(pins=(Pin(8, 2),))

    mended = repair(crowd(9), [[[0, 1, 2, 3], [4, 5, 6, 7], [8]]], wishes=pinned)

    assert [len(circle) for circle in mended.rounds[0]] == [3, 3, 3]
    assert 8 in mended.rounds[0][2]


def test_who_must_sit_with_somebody_late_is_joined_by_them() -> None:
    interpreter = Wishes(together=(Together(0, 9),))

    mended = repair(crowd(10), [[[0, 1, 2, 3, 4], [5, 6, 7, 8]]], wishes=interpreter)

    assert mended.moves == [Move(round=0, person=9, origin=None, target=0)]


def test_a_closed_roundtable_is_left_and_not_opened_again() -> None:
    closed = Wishes(closed=frozenset({1}))

    mended = repair(crowd(13), [[[0, 1, 2, 3], [4, 5, 6], [7, 8, 9, 10]]], wishes=closed)

    assert [len(circle) for circle in mended.rounds[0]] == [5, 0, 4, 4]


def test_a_hostless_roundtable_gets_one_of_two_hosts_who_sit_together() -> None:
    people = [Person(key, is_host=key in (0, 1)) for key in range(10)]

    mended = repair(people, [[[0, 1, 2, 3, 4], [5, 6, 7, 8, 9]]])

    assert mended.figures.without_host == 0
    assert len(mended.moved) <= 2


def test_nobody_is_moved_to_meet_somebody_new() -> None:
    first = [[0, 1, 2], [3, 4, 5], [6, 7, 8], [9, 10, 11]]
    second = [[0, 1, 3, 6], [2, 4, 9, 7], [5, 8, 10]]

    mended = repair(crowd(12), [first, second], played=1)

    assert (len(mended.moved), mended.figures.repeats) == (0, 1)


def test_a_rule_is_kept_however_many_have_to_move_for_it() -> None:
    people = [Person(key, is_host=key in (0, 4)) for key in range(10)]
    friends = tuple(Together(key, key + 1) for key in range(3))
    said = Wishes(together=friends, pins=(Pin(4, 0),), largest=7)

    mended = repair(people, [[[0, 1, 2, 3, 4, 5, 6], [7, 8, 9]]], wishes=said)

    assert (mended.figures.without_host, mended.figures.split) == (0, 0)
    assert mended.made_to_stand_up == {0, 1, 2, 3}


def test_a_small_roundtable_is_given_up_so_that_its_host_goes_where_one_left() -> None:
    people = [Person(key, is_host=key in (0, 4)) for key in range(11)]
    planned = [[0, 1, 2, 3], [4, 5, 6], [7, 8, 9, 10, 11]]

    mended = repair(people, [planned])

    assert (mended.figures.without_host, mended.rounds[0][1]) == (0, [])
    assert mended.made_to_stand_up == {4, 5, 6}
