"""Weeks that follow from the first by turning, sought by shuffling and by fitting in turns."""

from collections.abc import Iterator
from itertools import count
from random import Random

from community.seating.golfers.blocks import blocks, groups_alone
from community.seating.golfers.fitting import Fitting
from community.seating.golfers.shuffling import HEATS, Shuffling
from community.seating.golfers.symmetry import symmetries
from community.seating.golfers.turn import Turn, turn
from community.seating.golfers.weeks import Weeks, most_weeks

MORE = 3  # weeks of which some are left out; what turns well may be longer than what is asked for
TRIES = 40_000  # exchanges at a time
FITS, WAYS = 60, 8  # groups tried for each symmetry, and symmetries, at first
PATIENT = 5  # times doubled at most


def turning(groups: int, size: int, weeks: int, random: Random) -> Iterator[Weeks]:
    """One plan after the other, without end; none of them need be better than the last."""
    most = min(weeks + MORE, most_weeks(groups, size))
    lengths = [times for times in range(weeks, 0, -1) if weeks % times == 0]
    lengths += range(weeks + 1, most + 1)
    for patience in count():
        turns = [turn(groups * size, times) for times in lengths]
        turns = [each for each in turns if each.times == 1 or _is_enough(each, size, weeks)]
        for search in (_shuffled, _fitted):
            for each in turns:
                for firsts in search(each, size, weeks, min(patience, PATIENT), random):
                    yield [week for first in firsts for week in each.weeks(first)][:weeks]


def _is_enough(way: Turn, size: int, weeks: int) -> bool:
    """Whether there are as many kinds of pairs as meet in the first weeks."""
    meetings = _firsts(way, weeks) * way.people * (size - 1) // 2
    return way.met.count(0) >= meetings


def _firsts(way: Turn, weeks: int) -> int:
    return -(-weeks // way.times)


def _shuffled(way: Turn, size: int, weeks: int, patience: int, random: Random) -> Iterator[Weeks]:
    search = Shuffling(way, size, _firsts(way, weeks), random)
    for _ in range(1 << patience):
        yield search.shuffle(HEATS[patience % len(HEATS)], TRIES)


def _fitted(way: Turn, size: int, weeks: int, patience: int, random: Random) -> Iterator[Weeks]:
    firsts, alone = _firsts(way, weeks), groups_alone(way, size)
    for symmetry in symmetries(way)[: WAYS << patience] if alone else []:
        given = list(blocks(alone, way.people, firsts, symmetry))
        found = Fitting(given, way.people, firsts, random).fit(FITS << patience)
        if found:
            yield found
