"""People stay away and come late: how few are moved, how good the evening stays, how soon."""

from itertools import combinations
from random import Random
from statistics import median
from time import process_time
from typing import NamedTuple

from bench.installation import Installation
from bench.promise import Measured
from community.flaws.figures import count_flaws
from community.flaws.person import Person
from community.flaws.price import REPEAT, mixing
from community.planner.numbers import Rounds
from community.planner.plan import plan
from community.roundtables.trade_offs import balanced

SEEDS = (1, 2, 3, 4, 5)
ROUNDS = 3


class Case(NamedTuple):
    """How many had sat down, who of them is missing, who came late; and what is promised."""

    people: int
    missing: int
    late: int
    moved: int
    milliseconds: int


class Mended(NamedTuple):
    """What one repair did; `kept` is its share of what planning anew saves over chance."""

    moved: int
    kept: float
    broken: int  # rules, more than in a plan made anew
    milliseconds: float


CASES = (Case(40, 5, 3, 3, 200), Case(300, 20, 10, 12, 1000))


def few_are_moved(_installation: Installation) -> list[Measured]:
    """Seatings are mended with few moves."""
    return [_measured(case) for case in CASES]


def _measured(case: Case) -> Measured:
    runs = [_mended(case, seed) for seed in SEEDS]
    moved, took = median(each.moved for each in runs), median(each.milliseconds for each in runs)
    kept, broken = median(each.kept for each in runs), median(each.broken for each in runs)
    return Measured(
        f"{case.people} people, {ROUNDS} rounds, {case.missing} no-shows and {case.late} late",
        f"at most {case.moved} who sit moved, 97 % of what planning anew saves, "
        f"at most {case.milliseconds} ms",
        f"{moved} moved, {kept:.1%}, {took:.0f} ms",
        moved <= case.moved and kept >= 0.97 and took <= case.milliseconds and broken <= 0,
        f"plain Python, one core, medians of {len(SEEDS)} seeds; most moved "
        f"{max(each.moved for each in runs)}, least kept {min(each.kept for each in runs):.1%}",
    )


def _mended(case: Case, seed: int) -> Mended:
    random = Random(seed)
    everybody = crowd(case.people + case.late, random)
    before = plan(everybody[: case.people], ROUNDS, seed=seed).rounds
    missing = set(random.sample(range(case.people), case.missing))
    here = [person for person in everybody if person.key not in missing]
    began = process_time()
    mended = balanced(here, before)
    took = process_time() - began
    anew = plan(here, ROUNDS, seed=seed).rounds
    chance = median(_points(here, _by_chance(here, random)) for _ in range(9))
    kept = (chance - _points(here, mended.rounds)) / (chance - _points(here, anew))
    broken = _broken(here, mended.rounds) - _broken(here, anew)
    return Mended(len(mended.moved), kept, broken, 1000 * took)


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


def _by_chance(people: list[Person], random: Random) -> Rounds:
    keys = [person.key for person in people]
    tables = round(len(keys) / 5)
    dealt = [random.sample(keys, len(keys)) for _ in range(ROUNDS)]
    return [[row[table::tables] for table in range(tables)] for row in dealt]
