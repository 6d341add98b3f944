"""Problems as MDGPLIB has them, made up: groups of different sizes, each with bounds of its own."""

from collections.abc import Callable
from itertools import combinations
from math import dist
from random import Random

BOUNDS = {9: (3, 2, 5), 60: (6, 7, 14), 120: (10, 8, 16), 240: (12, 15, 25), 480: (20, 18, 30)}


def made_up(kind: str, people: int, seed: int) -> str:
    """An instance's text; `kind` is Geo, RanInt or RanReal, `people` one of BOUNDS."""
    random = Random(f"{kind} {people} {seed}")
    groups, least, most = BOUNDS[people]
    usual = people // groups
    bounds = [
        f"{random.randint(least, usual)} {random.randint(usual, most)}" for _group in range(groups)
    ]
    far = _distances(kind, people, random)
    rows = [f"{a} {b} {far(a, b)}" for a, b in combinations(range(people), 2)]
    return "\n".join([f"{people} {groups} ds {' '.join(bounds)}", *rows])


def _distances(kind: str, people: int, random: Random) -> Callable[[int, int], str]:
    if kind == "Geo":
        many = random.randint(2, 21)
        at = [[random.uniform(0, 100) for _ in range(many)] for _ in range(people)]
        return lambda a, b: f"{dist(at[a], at[b]):.3f}"
    if kind == "RanInt":
        return lambda a, b: f"{random.randint(0, 100)}"
    return lambda a, b: f"{random.uniform(0, 100):.3f}"
