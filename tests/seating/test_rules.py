"""No hard rule is broken where it need not be, and points are what anybody would count."""

from itertools import combinations
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from community.seating.arrange import arrange
from community.seating.engine import compiled, plain
from community.seating.problem import Problem
from tests.seating.problems import problems
from tests.seating.recounted import all_ways, recounted

APART, HOSTLESS = 5_000, 20_000


@st.composite
def evenings(draw: st.DrawFn) -> Problem:
    """Up to nine people in one round: who must sit apart, who can lead, who has what in common."""
    sizes = draw(st.sampled_from([[2, 2], [3, 3], [4, 3], [3, 2, 2], [4, 4], [3, 3, 3], [5, 4]]))
    people = sum(sizes)
    pairs = list(combinations(range(people), 2))
    apart = draw(st.sets(st.sampled_from(pairs), max_size=people))
    cost = [[0] * people for _ in range(people)]
    for a, b in pairs:
        cost[a][b] = cost[b][a] = draw(st.integers(0, 60)) + APART * ((a, b) in apart)
    hosts = draw(st.sets(st.integers(0, people - 1), max_size=len(sizes)))
    part = [[int(p in hosts) for p in range(people)]]
    crews = [HOSTLESS, *[0] * (people + 1)]
    return Problem(sizes, cost, [0, 0], part, (0, 1, 0), [0] * len(sizes), [crews])


@given(evenings())
@settings(max_examples=20, deadline=None)
def test_nine_people_sit_as_well_as_in_the_best_of_all_ways(problem: Problem) -> None:
    found = arrange(problem, 1, 30_000, plain())

    assert found.points == min(
        recounted(problem, [at]) for at in all_ways(problem.sizes, problem.people)
    )


@given(st.integers(0, 99), st.integers(1, 3))
@settings(max_examples=15, deadline=None)
def test_thirty_people_keep_all_rules_when_that_can_be_done(seed: int, rounds: int) -> None:
    problem = possible(Random(seed), [5] * 6, rounds)

    found = arrange(problem, seed, 150_000, compiled())

    assert found.points == 0


def possible(random: Random, sizes: list[int], rounds: int) -> Problem:
    """Two in five pairs must sit apart, and each roundtable needs its only host. There is a way,
    because only pairs that sit apart in it were chosen."""
    people = sum(sizes)
    chairs = [t for t, size in enumerate(sizes) for _ in range(size)]
    random.shuffle(chairs)
    pairs = [pair for pair in combinations(range(people), 2) if chairs[pair[0]] != chairs[pair[1]]]
    cost = [[0] * people for _ in range(people)]
    for a, b in random.sample(pairs, 2 * len(pairs) // 5):
        cost[a][b] = cost[b][a] = APART
    hosts = [chairs.index(t) for t in range(len(sizes))]
    part = [[int(p in hosts) for p in range(people)]] * rounds
    crews = [HOSTLESS, *[0] * people]
    return Problem(sizes, cost, [0] * (rounds + 1), part, (0, 1, 0), [0] * len(sizes), [crews])


@given(problems(), st.integers(0, 9))
@settings(max_examples=60, deadline=None)
def test_points_are_what_anybody_would_count(problem: Problem, seed: int) -> None:
    found = arrange(problem, seed, 500, plain())

    assert found.points == recounted(problem, found.at)
