"""The sums behind a team's ratings, with the values that are known."""

from fractions import Fraction

import pytest

from community.ratings.capacity import Capacity, capacity
from community.ratings.gap import UNSPECIFIED, pareto
from community.ratings.spread import spread
from community.refusal import Refused


def test_the_gap_is_split_equally_over_what_stood_in_the_way():
    parts = pareto([(70, ["time"]), (55, ["time", "skill"]), (90, ["information"])])

    shares = [(each.blocker, round(each.share, 4)) for each in parts]
    assert shares == [("time", 0.6176), ("skill", 0.2647), ("information", 0.1176)]
    assert parts[-1].up_to_here == 1


def test_a_gap_without_a_blocker_is_unspecified_and_no_gap_has_no_parts():
    assert [each.blocker for each in pareto([(90, [])])] == [UNSPECIFIED]
    assert pareto([(100, ["time"])]) == pareto([]) == []


def test_no_time_becomes_a_cap_or_more_people():
    assert capacity(Fraction(160), Fraction(40), Fraction(5)) == Capacity(32, 1.25)


@pytest.mark.parametrize("field", ["hours", "cases", "wanted"])
def test_nothing_is_worked_out_of_nothing(field):
    numbers = {"hours": Fraction(160), "cases": Fraction(40), "wanted": Fraction(5)}

    with pytest.raises(Refused) as no:
        capacity(**numbers | {field: Fraction(0)})

    assert no.value.field == field


def test_the_middle_of_two_is_not_told():
    found = spread([70, 55, 90])

    assert spread([70, 90]) is None
    assert (found.low, found.middle, found.high, found.raters) == (62.5, 70, 80, 3)
