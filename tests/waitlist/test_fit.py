"""Which of those in line fit into what is free: groups whole or not at all."""

from uuid import uuid4

import pytest

from community.waitlist.fit import Unit, fitting, making_room, places_needed

HERE, THERE = uuid4(), uuid4()


def line(kind, *units):
    """Units by turn and size; a size below zero is that of a group which is not complete."""
    return [
        Unit(kind, turn, tuple(f"{turn}{letter}" for letter in "abcdef"[: abs(size)]), size > 0)
        for turn, size in units
    ]


def test_a_group_larger_than_what_is_free_is_passed_over_and_keeps_its_turn():
    in_line = line(HERE, (1, 3), (2, 1), (3, 2))

    assert fitting([in_line], {HERE: 2}, 9) == ["2a"]
    assert fitting([in_line], {HERE: 3}, 9) == ["1a", "1b", "1c"]
    assert fitting([in_line], {HERE: 5}, 9) == ["1a", "1b", "1c", "2a"]


def test_a_group_that_is_not_complete_is_passed_over():
    assert fitting([line(HERE, (1, -2), (2, 1))], {HERE: 5}, 9) == ["2a"]


def test_where_the_room_is_full_first_the_earlier_turn_counts():
    lines = [line(HERE, (1, 1), (4, 2)), line(THERE, (2, 2), (3, 1))]

    assert fitting(lines, {HERE: 3, THERE: 3}, 4) == ["1a", "2a", "2b", "3a"]
    assert fitting(lines, {HERE: 3, THERE: 3}, 2) == ["1a", "3a"]


def test_nobody_makes_room_who_lets_nobody_in():
    silent = {"last": HERE, "middle": HERE, "first": HERE}
    full = {HERE: 0, THERE: 4}

    assert making_room(silent, [line(HERE, (1, 1))], full, 0) == ["last"]
    assert making_room(silent, [line(HERE, (1, 2), (2, 1))], full, 0) == ["last", "middle", "first"]
    assert making_room(silent, [line(HERE, (1, 4))], full, 0) == []
    assert making_room(silent, [line(HERE, (1, -1))], full, 0) == []
    assert making_room(silent, [line(THERE, (1, 2))], full, 1) == ["last"]
    assert making_room(silent, [line(THERE, (1, 4))], full, 9) == []


@pytest.mark.parametrize(
    ("size", "there", "waiting", "needed"),
    [(3, 0, 0, 3), (3, 1, 0, 2), (3, 2, 0, 1), (3, 1, 1, None), (3, 2, 2, 3), (3, 2, 1, 2)],
)
def test_nobody_goes_ahead_of_the_group(size, there, waiting, needed):
    assert places_needed(size, there, waiting) == needed
