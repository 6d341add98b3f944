"""Whether everybody can play without meeting anybody twice, and how soon that is known."""

from statistics import median
from time import process_time

from bench.golfers import weeks
from bench.installation import Installation
from bench.promise import Measured
from community.seating.golfers.weeks import repeats

SHAPES = ("5-3-7", "6-3-8", "7-3-9", "8-4-8", "8-4-10", "8-8-9")
SECONDS, SEEDS = 10, range(1, 6)


def soon(_installation: Installation) -> list[Measured]:
    """Social golfers: six shapes in which nobody need meet anybody twice."""
    took: list[float] = []
    left = []
    for shape in SHAPES:
        for seed in SEEDS:
            began = process_time()
            left.append(repeats(weeks(shape, SECONDS, seed)))
            took.append(process_time() - began)
    ways = f"{left.count(0)} of {len(left)}"
    aside = f"median {median(took):.2f} s, longest {max(took):.1f} s of one core; plain Python"
    promise = f"Social golfers {', '.join(SHAPES)}, {len(SEEDS)} seeds each"
    wanted = f"no repeat in ≤ {SECONDS} s of one core"
    return [Measured(promise, wanted, f"none in {ways}", not any(left), aside)]
