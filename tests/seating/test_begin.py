"""Who sits where before the search begins."""

from random import Random

from hypothesis import given

from community.seating.begin import new_state
from community.seating.engine import plain
from community.seating.problem import Problem
from tests.seating.problems import problems


@given(problems())
def test_hosts_are_dealt_one_by_one_to_the_roundtables(problem: Problem) -> None:
    state = new_state(problem, Random(1), plain())

    for row, classes in zip(state.sits, problem.part, strict=True):
        assert sorted(row) == [*range(problem.people)]
        crews = [
            sum(problem.weight[classes[p]] for p in row[first:last])
            for first, last in zip(state.first, state.first[1:], strict=False)
        ]
        hosts = sum(problem.weight[each] for each in classes)
        assert sum(map(bool, crews)) == min(hosts, len(problem.sizes))
