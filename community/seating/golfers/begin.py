"""A beginning in which nobody meets anybody twice, for roundtables that differ by one chair."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations

from community.seating.golfers.play import play
from community.seating.golfers.weeks import Weeks, repeats
from community.seating.problem import Problem

LOOKS = 8  # about half a second
MOST = 60  # people; among more there are many plans without repeats, and the search finds them


def begun_as_golfers(problem: Problem, at: Sequence[Sequence[int]], seed: int) -> Problem | None:
    """The problem from a new beginning; none if `at` has no repeats, or none without is found."""
    sizes, rounds = problem.sizes, problem.rounds
    if problem.people > MOST or max(sizes) - min(sizes) > 1 or not _meets_again(at):
        return None
    weeks = play(len(sizes), max(sizes), rounds, seed, LOOKS)
    absent = _strangers(weeks, len(sizes) * max(sizes) - problem.people)
    if absent is None or repeats(weeks):
        return None
    return replace(problem, start=[_seated(week, absent, sizes) for week in weeks])


def _meets_again(at: Sequence[Sequence[int]]) -> bool:
    pairs = combinations(zip(*at, strict=True), 2)
    return any(sum(a == b for a, b in zip(one, other, strict=True)) > 1 for one, other in pairs)


def _strangers(weeks: Weeks, many: int) -> list[int] | None:
    """So many people who never meet, and can all be missing; none if there are not so many."""
    people = sorted(person for group in weeks[0] for person in group)
    found: list[int] = []
    while people and len(found) < many:
        found.append(people[0])
        met = {p for week in weeks for group in week if people[0] in group for p in group}
        people = [person for person in people if person not in met]
    return found if len(found) == many else None


def _seated(week: Sequence[Sequence[int]], absent: list[int], sizes: Sequence[int]) -> list[int]:
    """Where everybody sits who is not missing, the larger groups at the larger roundtables."""
    groups = [[person for person in group if person not in absent] for group in week]
    tables = sorted(range(len(sizes)), key=sizes.__getitem__)
    at = {
        person: table
        for table, group in zip(tables, sorted(groups, key=len), strict=True)
        for person in group
    }
    return [at[person] for person in sorted(at)]
