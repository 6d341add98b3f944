"""A share is told with its interval, and not at all where it would tell of single people."""

import pytest

from community.tries.rate import rate, wilson


@pytest.mark.parametrize(
    ("part", "out_of", "interval"), [(8, 40, (0.105, 0.3476)), (0, 5, (0.0, 0.4345))]
)
def test_the_interval_is_wilsons(part, out_of, interval):
    assert tuple(round(each, 4) for each in wilson(part, out_of)) == interval


def test_the_interval_holds_the_share_and_stays_a_share():
    every = [(k, n, *wilson(k, n)) for n in range(1, 60) for k in range(n + 1)]

    assert [each for each in every if not 0 <= each[2] <= each[0] / each[1] + 1e-12] == []
    assert [each for each in every if not each[0] / each[1] - 1e-12 <= each[3] <= 1] == []


def test_fewer_than_five_are_not_told_and_fewer_than_thirty_are_rough():
    told = [rate(1, out_of) for out_of in (0, 4, 5, 29, 30)]

    assert [each and each.is_rough for each in told] == [None, None, True, True, False]
