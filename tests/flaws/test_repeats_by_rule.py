"""Who may not sit alone meets the same few again: that much is known before anybody is seated."""

import pytest

from community.flaws.person import Person
from community.flaws.repeats_by_rule import repeats_by_rule
from community.planner.plan import plan
from community.wishes.wishes import Apart, Together, Wishes


def crowd(newcomers: int, people: int = 20) -> list[Person]:
    return [Person(key, is_first_timer=key < newcomers) for key in range(people)]


@pytest.mark.parametrize(
    ("newcomers", "rounds", "least"),
    [(0, 3, 0), (1, 3, 0), (2, 3, 2), (3, 3, 6), (4, 3, 0), (4, 4, 2), (5, 3, 2), (6, 3, 0)],
)
def test_so_few_first_timers_meet_again(newcomers: int, rounds: int, least: int) -> None:
    assert repeats_by_rule(crowd(newcomers), rounds, Wishes()) == least


def test_the_planner_reaches_the_bound() -> None:
    figures = plan(crowd(3, 30), 3, effort=300_000)

    assert (figures.figures.lone_first_timers, figures.figures.repeats) == (0, 6)
    assert figures.least.repeats == 6


def test_nothing_follows_where_they_must_sit_apart() -> None:
    assert repeats_by_rule(crowd(2), 3, Wishes(apart=(Apart(0, 1),))) == 0


def test_who_is_kept_together_meets_in_each_round() -> None:
    three = Wishes(together=(Together(4, 5), Together(5, 6)))

    assert repeats_by_rule(crowd(0), 3, three) == 6


def test_two_who_alone_speak_a_language_meet_in_each_round() -> None:
    people = [Person(key, language="en" if key < 2 else "ja") for key in range(20)]

    assert repeats_by_rule(people, 4, Wishes()) == 3
