"""Small problems for the planner, drawn by hypothesis."""

from hypothesis import strategies as st

from community.seating.problem import Problem


@st.composite
def problems(draw: st.DrawFn, largest: int = 12) -> Problem:
    """Up to a dozen people with any prices, some of them hosts, some not to be moved."""
    sizes = draw(
        st.lists(st.integers(1, 4), min_size=1, max_size=3).filter(lambda s: sum(s) <= largest)
    )
    people, rounds = sum(sizes), draw(st.integers(1, 5))
    cost = [[0] * people for _ in range(people)]
    for a in range(people):
        for b in range(a):
            cost[a][b] = cost[b][a] = draw(st.integers(-50, 200))
    again = [0, *draw(st.lists(st.integers(0, 900), min_size=rounds, max_size=rounds))]
    part = [[draw(st.integers(0, 2)) for _ in range(people)] for _ in range(rounds)]
    hosting = [1_000, *[0] * (max(sizes) + 1)]
    place = [
        [draw(st.lists(st.integers(-50, 90), min_size=people, max_size=people)) for _ in sizes]
        for _ in range(rounds)
    ]
    kind = [0] * len(sizes)
    return Problem(sizes, cost, again, part, (0, 1, 0), kind, [hosting], place=place)
