"""What bench/seating prints keeps the rules of the file, and is as good as can be if small."""

import gzip
import json
from collections.abc import Callable, Sequence
from itertools import chain, combinations
from pathlib import Path
from random import Random
from typing import Any

import pytest

from bench.seats import main
from tests.seating.recounted import all_ways

Printed = Callable[..., Any]


@pytest.fixture
def printed(capsys: pytest.CaptureFixture[str]) -> Printed:
    def run(*given: str | Path) -> Any:
        main([*map(str, given), "--seconds", "1", "--seed", "3"])
        return json.loads(capsys.readouterr().out)

    return run


def distances(people: int) -> dict[tuple[int, int], float]:
    random = Random(people)
    return {pair: round(random.uniform(0, 100), 3) for pair in combinations(range(people), 2)}


def apart(groups: Sequence[Sequence[int]], far: dict[tuple[int, int], float]) -> float:
    return round(sum(far[pair] for group in groups for pair in combinations(sorted(group), 2)), 3)


def grouped(at: Sequence[int], groups: int) -> list[list[int]]:
    return [[p for p, t in enumerate(at) if t == group] for group in range(groups)]


def test_nine_people_in_three_equal_groups(tmp_path: Path, printed: Printed) -> None:
    far, file = distances(9), tmp_path / "nine.txt.gz"
    rows = [f"{a} {b} {distance}" for (a, b), distance in far.items()]
    file.write_bytes(gzip.compress("\n".join(["9 3 ss 3 3 3 3 3 3", *rows]).encode()))

    groups = printed("mdgp", file)["groups"]

    assert [sorted(chain(*groups)), [len(group) for group in groups]] == [[*range(9)], [3, 3, 3]]
    assert apart(groups, far) == max(apart(grouped(at, 3), far) for at in all_ways([3] * 3, 9))


def test_eight_people_in_groups_of_two_to_five(tmp_path: Path, printed: Printed) -> None:
    far, file = distances(8), tmp_path / "eight.txt"
    rows = [f"{a} {b} {distance}" for (a, b), distance in far.items()]
    file.write_text("\n".join(["8 3 ds 2 5 2 5 2 5", *rows]))

    groups = printed("mdgp", file)["groups"]

    assert sorted(chain(*groups)) == [*range(8)]
    ways = (grouped(at, 3) for sizes in ([4, 2, 2], [3, 3, 2]) for at in all_ways(sizes, 8))
    assert apart(groups, far) == max(apart(way, far) for way in ways)


def test_colleagues_and_competitors_sit_apart_and_a_host_at_each_table(
    tmp_path: Path, printed: Printed
) -> None:
    people = [[p // 2, p % 3, p % 2, p % 4, p % 3] for p in range(12)]
    columns = ["company", "industry", "size", "phase", "role"]
    told = {"n": 12, "rounds": 2, "sizes": [3] * 4, "columns": columns, "people": people}
    told |= {"competitors": [[0, 1]], "facilitators": [0, 5, 7, 10], "history": [[0, 3, 1]]}
    file = tmp_path / "meetup.json"
    file.write_text(json.dumps(told))

    tables = printed("meetup", file)["tables"]

    assert [sorted(chain(*row)) for row in tables] == [[*range(12)]] * 2
    for circle in (circle for row in tables for circle in row):
        companies = [people[p][0] for p in circle]
        assert len(set(companies)) == 3
        assert not {0, 1} <= set(companies)
        assert {0, 5, 7, 10} & set(circle)
    met = [pair for row in tables for circle in row for pair in combinations(sorted(circle), 2)]
    assert (0, 3) not in met


def test_fifteen_golfers_never_meet_twice(printed: Printed) -> None:
    weeks = printed("golfers", "5-3-4")["tables"]

    met = [pair for week in weeks for group in week for pair in combinations(sorted(group), 2)]
    assert [len(met), len(set(met))] == [4 * 15, 4 * 15]
