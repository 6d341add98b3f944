"""Count anew what a grouping in docs/best-groupings.txt is worth, from the published distances."""

from collections.abc import Iterator
from itertools import combinations, groupby
from pathlib import Path
from typing import NamedTuple

WRITTEN = Path(__file__).parent.parent / "docs" / "best-groupings.txt"


class Grouping(NamedTuple):
    """A published problem's name, what is said to lie within the groups, and who is in each."""

    name: str
    value: str
    groups: list[list[int]]


def written(text: str) -> Iterator[Grouping]:
    """Each begins with its name and value; every line below is one group."""
    blocks = groupby(text.splitlines(), key=bool)
    for head, *rows in (list(lines) for is_text, lines in blocks if is_text):
        name, value = head.split()
        yield Grouping(name, value, [[int(each) for each in row.split()] for row in rows])


def recounted(grouping: Grouping, instance: str) -> dict[str, str]:
    """What is written beside what is counted; refuses groups that the instance does not allow."""
    first, *rows = [line.split() for line in instance.splitlines() if line.strip()]
    far = {(int(a), int(b)): float(distance) for a, b, distance in rows}
    _check(grouping, int(first[0]), [int(each) for each in first[3:]])
    pairs = (pair for group in grouping.groups for pair in combinations(sorted(group), 2))
    counted = f"{sum(far[pair] for pair in pairs):.3f}"
    return {"name": grouping.name, "written": grouping.value, "counted": counted}


def _check(grouping: Grouping, people: int, bounds: list[int]) -> None:
    if sorted(person for group in grouping.groups for person in group) != [*range(people)]:
        raise ValueError(f"{grouping.name}: not everybody is in one group")
    sizes = zip(bounds[::2], grouping.groups, bounds[1::2], strict=True)
    if not all(least <= len(group) <= most for least, group, most in sizes):
        raise ValueError(f"{grouping.name}: a group is too small or too large")
