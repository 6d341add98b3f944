"""What cannot all be kept is found before anybody is seated, and no more than that is named."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from community.wishes.contradiction import contradiction, what_was_said
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Apart, Colleagues, Pin, Rivals, Together, Wishes
from tests.wishes.trying import keeps, seatings
from tests.wishes.wished import few_people, wishes

NOBODYS = dict.fromkeys(range(20), "")
FOUR_OF_FIVE = [5, 5, 5, 5]


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_it_is_named_exactly_when_no_seating_keeps_it_and_none_has_fewer_wishes(data):
    people = data.draw(few_people(most=8))
    said = data.draw(wishes(len(people)))
    sizes = roundtable_sizes(len(people), said)
    companies = {person.key: person.company for person in people}
    every_way = list(seatings(list(companies), sizes))

    named = contradiction(said, companies, sizes)

    asked = what_was_said(said, companies, sizes, 0)
    assert (named == ()) == any(keeps(at, asked, companies) for at in every_way)
    assert not named or not any(keeps(at, named, companies) for at in every_way)
    for fewer in combinations(asked, max(0, len(named) - 1)):
        assert any(keeps(at, fewer, companies) for at in every_way)


@pytest.mark.parametrize(
    ("said", "named"),
    [
        (
            Wishes(together=(Together(0, 1), Together(7, 8), Together(1, 2)), apart=(Apart(2, 0),)),
            (Together(0, 1), Together(1, 2), Apart(2, 0)),
        ),
        (Wishes(pins=(Pin(3, 9), Pin(4, 1))), (Pin(3, 9),)),
        (Wishes(pins=(Pin(3, 1), Pin(3, 2, 1), Pin(4, 1))), (Pin(3, 1), Pin(3, 2, 1))),
        (
            Wishes(pins=tuple(Pin(one, 2) for one in range(6))),
            tuple(Pin(one, 2) for one in range(6)),
        ),
        (
            Wishes(together=tuple(Together(one, one + 1) for one in range(5))),
            tuple(Together(one, one + 1) for one in range(5)),
        ),
        (
            Wishes(apart=tuple(Apart(a, b) for a in range(5) for b in range(a))),
            tuple(Apart(a, b) for a in range(5) for b in range(a)),
        ),
        (Wishes(together=(Together(0, 1),), apart=(Apart(2, 3),)), ()),
    ],
)
def test_what_organisers_get_wrong(said, named):
    assert contradiction(said, NOBODYS, FOUR_OF_FIVE, rounds=2) == named


def test_colleagues_who_shall_sit_together_contradict_the_rule_of_companies():
    companies = {**NOBODYS, 0: "a", 1: "a", 2: "b", 3: "b"}

    named = contradiction(Wishes(together=(Together(0, 1),)), companies, FOUR_OF_FIVE)

    assert named == (Together(0, 1), Colleagues("a"))


def test_a_company_larger_than_the_number_of_roundtables_contradicts_nothing():
    companies = {**NOBODYS, **dict.fromkeys(range(7), "a")}

    assert contradiction(Wishes(together=(Together(0, 1),)), companies, FOUR_OF_FIVE) == ()


def test_more_rivals_than_roundtables_cannot_be_kept_apart():
    five = Rivals(frozenset("abcde"))

    named = contradiction(
        Wishes(rivals=(five,)), {**NOBODYS, **dict(enumerate("abcde"))}, FOUR_OF_FIVE
    )

    assert named == (five,)
