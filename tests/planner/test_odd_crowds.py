"""Crowds that nobody plans for get a plan all the same, or a sentence."""

import pytest

from community.flaws.person import Person
from community.planner.plan import plan
from community.wishes.contradiction import contradiction
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Apart, Pin, Together, Wishes

QUICK = 60_000
WISHES = Wishes(
    closed=frozenset({0}), reserved={1: 2}, pins=(Pin(0, 2),), together=(Together(0, 1),)
)


@pytest.mark.parametrize("people", [0, 1, 2, 3, 7])
@pytest.mark.parametrize("wishes", [Wishes(), WISHES, Wishes(size=8, smallest=8, largest=8)])
def test_however_few_they_are_everybody_has_a_chair(people, wishes):
    made = plan([Person(key) for key in range(people)], 2, wishes, effort=QUICK)

    seated = [sorted(key for circle in row for key in circle) for row in made.rounds]
    assert seated == [list(range(people))] * 2


def test_all_of_one_company_are_spread_as_evenly_as_can_be():
    made = plan([Person(key, "a", is_host=True) for key in range(10)], 2, effort=QUICK)

    assert (made.figures.together, made.figures.without_host) == (made.least.together, 0)


def test_ten_thousand_people_are_dealt_to_roundtables_and_wishes_about_them_are_judged():
    companies = {key: str(key // 4) for key in range(10_000)}
    pairs = tuple(Together(key, key + 5) for key in range(0, 900, 9))
    said = Wishes(together=pairs, apart=(Apart(0, 5),))
    sizes = roundtable_sizes(10_000, said)

    assert (sum(sizes), min(sizes), max(sizes)) == (10_000, 5, 5)
    assert contradiction(said, companies, sizes) == (Together(0, 5), Apart(0, 5))


def test_a_crowd_in_halls_keeps_what_was_said_of_people():
    people = [Person(key, str(key // 3)) for key in range(300)]
    said = Wishes(
        pins=(Pin(299, 50), Pin(7, 11, 1)),
        together=(Together(299, 0), Together(5, 200)),
        apart=(Apart(8, 9),),
        closed=frozenset({3}),
    )

    made = plan(people, 2, said, effort=1)

    flaws = made.figures
    assert (flaws.split, flaws.elsewhere, flaws.apart, made.rounds[0][3]) == (0, 0, 0, [])
