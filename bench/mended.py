"""People stay away and come late: how few are moved, how good the evening stays, how soon."""

from collections.abc import Iterable
from itertools import combinations
from random import Random
from statistics import median
from time import process_time
from typing import NamedTuple

from bench.installation import Installation
from bench.mended_there import tapped
from bench.promise import Measured
from community.flaws.figures import count_flaws
from community.flaws.person import Person
from community.flaws.price import REPEAT, mixing
from community.mending.trade_offs import Way, ways
from community.planner.numbers import Rounds
from community.planner.plan import plan
from community.wishes.wishes import Wishes

ROUNDS = 3


class Case(NamedTuple):
    """How many had sat down, who of them is missing, who came late; and what is promised.

    Tried with so many `seeds`: planning anew, to compare with, takes much longer than mending.
    """

    people: int
    missing: int
    late: int
    moved: int
    milliseconds: int
    seeds: int


class Mended(NamedTuple):
    """What one repair did, beside a plan made anew: `dearer` by that share in points, and with
    `broken` more rules. `moved` are those of the round in which people sit."""

    moved: int
    dearer: float
    broken: int
    milliseconds: float


CASES = (Case(40, 5, 3, 3, 200, seeds=12), Case(300, 20, 10, 12, 1000, seeds=5))


def few_are_moved(installation: Installation) -> list[Measured]:
    """Seatings are mended with few moves."""
    there = [_tapped(installation, case) for case in CASES]
    return [*(_measured(case) for case in CASES), *there]


def _tapped(installation: Installation, case: Case) -> Measured:
    people = crowd(case.people + case.late, Random(1))
    shown, taken = tapped(installation, people, case.missing, case.late, ROUNDS)
    return Measured(
        f"From the tap to what is shown: {case.people} people, {case.missing} no-shows,"
        f" {case.late} late",
        f"the ways to mend it, and taking one, at most {case.milliseconds} ms each",
        f"{shown:.0f} ms, {taken:.0f} ms",
        max(shown, taken) <= case.milliseconds,
        "database and answer included; three ways are worked out",
    )


def _measured(case: Case) -> Measured:
    runs = [_mended(case, seed) for seed in range(1, 1 + case.seeds)]
    moved, most = _middle_and_worst(each.moved for each in runs)
    dearer, dearest = _middle_and_worst(each.dearer for each in runs)
    took, longest = _middle_and_worst(each.milliseconds for each in runs)
    broken = max(each.broken for each in runs)
    return Measured(
        f"{case.people} people, {ROUNDS} rounds to come, {case.missing} no-shows, {case.late} late",
        f"at most {case.moved} who sit moved, points at most 3 % above planning anew, "
        f"at most {case.milliseconds} ms",
        f"{moved:g} moved, {dearer:+.1%}, {took:.0f} ms",
        moved <= case.moved and dearer <= 0.03 and took <= case.milliseconds and broken <= 0,
        f"plain Python, all ways shown, medians of {case.seeds} seeds; at worst {most} moved, "
        f"{dearest:+.1%}, {longest:.0f} ms, "
        f"{max(0, broken)} rules broken that planning anew keeps",
    )


def _middle_and_worst(figures: Iterable[float]) -> tuple[float, float]:
    known = list(figures)
    return median(known), max(known)


def _mended(case: Case, seed: int) -> Mended:
    random = Random(seed)
    everybody = crowd(case.people + case.late, random)
    before = plan(everybody[: case.people], ROUNDS, seed=seed).rounds
    missing = set(random.sample(range(case.people), case.missing))
    here = [person for person in everybody if person.key not in missing]
    began = process_time()
    shown = ways(here, before, 0, Wishes())
    took = process_time() - began
    mended = shown.get(Way.BALANCED, shown[Way.FEWEST])
    anew = plan(here, ROUNDS, seed=seed).rounds
    dearer = _points(here, mended.rounds) / _points(here, anew) - 1
    broken = _broken(here, mended.rounds) - _broken(here, anew)
    return Mended(len(mended.made_to_stand_up), dearer, broken, 1000 * took)


def crowd(people: int, random: Random) -> list[Person]:
    """A meetup: companies of one to six, a quarter hosts, a quarter there for the first time."""
    companies = [c for c in range(people) for _ in range(random.choice([1, 1, 1, 1, 2, 2, 3, 4]))]
    lines = [(random.randrange(8), random.randrange(4)) for _ in range(people)]
    met: list[dict[int, int]] = [{} for _ in range(people)]
    for a in range(people):
        for b in random.sample(range(people), 3):
            if a != b:
                met[a][b] = met[b][a] = random.randrange(1, 4)
    members = random.sample(companies[:people], people)
    return [
        Person(
            key=key,
            company=f"{company}",
            industry=f"{lines[company][0]}",
            company_size=f"{lines[company][1]}",
            phase=f"{random.randrange(4)}",
            experience=f"{random.randrange(5)}",
            is_host=random.random() < 0.3,
            is_first_timer=random.random() < 0.25,
            met=met[key],
        )
        for key, company in enumerate(members)
    ]


def _points(people: list[Person], rounds: Rounds) -> int:
    """What the mix and the meetings again cost; rules are counted on their own."""
    by_key = {person.key: person for person in people}
    circles = [[by_key[key] for key in circle] for row in rounds for circle in row]
    mix = sum(mixing(a, b) for circle in circles for a, b in combinations(circle, 2))
    return mix + REPEAT * count_flaws(people, rounds).repeats


def _broken(people: list[Person], rounds: Rounds) -> int:
    found = count_flaws(people, rounds)
    lone = found.lone_first_timers + found.newcomers_only
    return found.together + lone + found.without_host
