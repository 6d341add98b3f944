"""Groups that may differ in size are as large as pays best."""

import json
from itertools import chain, combinations, product
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.group_sizes import best_sizes
from bench.made_up import BOUNDS, made_up
from bench.seats import main
from tests.seating.recounted import all_ways

bounds = st.lists(
    st.tuples(st.integers(1, 4), st.integers(0, 5)).map(lambda each: (each[0], sum(each))),
    min_size=1,
    max_size=4,
)


@given(bounds, st.data())
@settings(max_examples=100, deadline=None)
def test_where_all_are_as_far_apart_the_most_pairs_are_promised_first(bounds, data):
    least, most = (sum(each) for each in zip(*bounds, strict=True))
    people = data.draw(st.integers(least, most))

    sizes = best_sizes(bounds, people, mean=100, spread=0)

    ways = product(*(range(least, most + 1) for least, most in bounds))
    pairs = max(pairs_in(way) for way in ways if sum(way) == people)
    assert pairs_in(sizes[0]) == pairs
    for way in sizes:
        assert sum(way) == people
        assert all(few <= s <= many for (few, many), s in zip(bounds, way, strict=True))


def pairs_in(sizes):
    return sum(size * (size - 1) // 2 for size in sizes)


@pytest.mark.parametrize("kind", ["Geo", "RanInt", "RanReal"])
def test_nine_people_are_grouped_as_well_as_can_be(kind, tmp_path: Path, capsys):
    file = tmp_path / "nine.txt"
    file.write_text(made_up(kind, 9, 1))
    first, *rows = (line.split() for line in file.read_text().splitlines())
    far = {(int(a), int(b)): float(distance) for a, b, distance in rows}
    least, most = ([int(each) for each in first[start::2]] for start in (3, 4))

    main(["mdgp", str(file), "--seconds", "0.2"])
    groups = json.loads(capsys.readouterr().out)["groups"]

    assert sorted(chain(*groups)) == [*range(9)]
    assert all(few <= len(g) <= many for few, g, many in zip(least, groups, most, strict=True))
    sizes = {
        tuple(sorted(way))
        for way in product(*(range(few, many + 1) for few, many in zip(least, most, strict=True)))
        if sum(way) == 9
    }
    best = max(
        sum(far[a, b] for a, b in combinations(range(9), 2) if at[a] == at[b])
        for way in sizes
        for at in all_ways(way, 9)
    )
    assert sum(far[pair] for group in groups for pair in combinations(sorted(group), 2)) == (
        pytest.approx(best)
    )


@pytest.mark.parametrize("people", BOUNDS)
def test_what_is_made_up_leaves_the_sizes_open(people):
    first, *rows = made_up("RanInt", people, 1).splitlines()

    limits = [int(each) for each in first.split()[3:]]
    assert sum(limits[::2]) < people < sum(limits[1::2])
    assert len(rows) == people * (people - 1) // 2
