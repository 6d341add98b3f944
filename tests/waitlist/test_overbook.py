"""The hint for overbooking: Wilson's interval, and how often somebody would stand."""

import random

import pytest

from community.waitlist.overbook import places_beyond, rate


def test_the_interval_is_the_one_that_is_written_down():
    of_forty, of_five, of_many = rate(8, 40), rate(0, 5), rate(41, 212)

    assert [round(each, 4) for each in of_forty] == [0.2, 0.105, 0.3476]
    assert [round(each, 4) for each in of_five] == [0.0, 0.0, 0.4345]
    assert [round(each, 2) for each in of_many] == [0.19, 0.15, 0.25]
    assert rate(0, 0) is None


@pytest.mark.parametrize(
    ("chairs", "stay_away", "beyond"),
    [(40, 0.1934, 5), (40, 0.1459, 3), (100, 0.1934, 16), (6, 0.1934, 0), (40, 0.0, 0)],
)
def test_so_many_more_places_than_chairs(chairs, stay_away, beyond):
    assert places_beyond(chairs, stay_away) == beyond


def test_in_nineteen_of_twenty_played_evenings_nobody_stands():
    dice, evenings = random.Random(41), 20_000

    def stands(places):
        return sum(sum(dice.random() > 0.1934 for _ in range(places)) > 40 for _ in range(evenings))

    assert stands(45) / evenings < 0.05 < stands(46) / evenings
