"""So many groups of so many people for so many weeks, with as few repeats as can be found."""

from collections.abc import Iterator
from itertools import islice
from random import Random

from community.seating.golfers.columns import slopes, within_columns
from community.seating.golfers.turning import turning
from community.seating.golfers.weeks import Weeks, most_weeks, repeats

LOOKS = 60  # for one column, which is a small part of all


def play(groups: int, size: int, weeks: int, seed: int, looks: int) -> Weeks:
    """The best after so many looks; the same seed always gives the same."""
    *_, best = islice(playing(groups, size, weeks, seed), looks)
    return best


def playing(groups: int, size: int, weeks: int, seed: int) -> Iterator[Weeks]:
    """The best so far, again and again, until nobody meets anybody twice or nobody asks."""
    best: Weeks = []
    for found in _found(groups, size, weeks, seed):
        if not best or repeats(found) < repeats(best):
            best = found
        yield best
        if not repeats(best):
            return


def _found(groups: int, size: int, weeks: int, seed: int) -> Iterator[Weeks]:
    """From columns at once, if they are enough; else by turning."""
    columns = slopes(groups, size)
    within = weeks - len(columns)
    if columns and within <= 0:
        yield columns[:weeks]
    elif columns and groups % size == 0 and within <= most_weeks(groups // size, size):
        inner = play(groups // size, size, within, seed, LOOKS)
        yield [*columns, *within_columns(groups, size, inner)]
    yield from turning(groups, size, weeks, Random(seed))
