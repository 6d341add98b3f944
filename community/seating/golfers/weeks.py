"""Weeks of groups, and how often people meet again in them."""

from collections import Counter
from collections.abc import Sequence
from itertools import combinations

Week = Sequence[Sequence[int]]
Weeks = Sequence[Week]


def repeats(weeks: Weeks) -> int:
    """How many meetings are not the first of the two."""
    met = Counter(
        pair for week in weeks for group in week for pair in combinations(sorted(group), 2)
    )
    return met.total() - len(met)


def most_weeks(groups: int, size: int) -> int:
    """More weeks than this nobody can play without a repeat: there are not enough others.

    In a second week those of one group must be in as many groups as they are people.
    """
    if size == 1:
        return groups
    return (groups * size - 1) // (size - 1) if groups >= size else 1
