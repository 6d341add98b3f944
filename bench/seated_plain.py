"""Sixty people are seated in plain Python, whatever kind of evening it is."""

from random import Random
from statistics import median
from time import process_time

from bench.installation import Installation
from bench.promise import Measured
from community.flaws.person import Person
from community.planner.plan import plan
from community.wishes.contradiction import contradiction
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Apart, Companies, Pin, Rivals, Together, Wishes

PEOPLE, ROUNDS, EVENINGS = 60, 3, 40
SECONDS = 2.0


def within_two_seconds(_installation: Installation) -> list[Measured]:
    """Sixty people are seated without anything compiled."""
    took = [_took(Random(seed), seed) for seed in range(EVENINGS)]
    return [
        Measured(
            f"{PEOPLE} people, {ROUNDS} rounds, {EVENINGS} kinds of evening",
            f"at most {SECONDS:.0f} s each",
            f"{max(took):.2f} s at most",
            max(took) <= SECONDS,
            f"plain Python, one core; median {median(took):.2f} s; from what was said, and whether "
            "it can be kept, to the plan",
        )
    ]


def _took(random: Random, seed: int) -> float:
    people, said = evening(PEOPLE, random)
    companies: Companies = {person.key: person.company for person in people}
    sizes = roundtable_sizes(PEOPLE, said)
    began = process_time()
    contradiction(said, companies, sizes, ROUNDS)
    plan(people, ROUNDS, said, seed)
    return process_time() - began


def evening(many: int, random: Random) -> tuple[list[Person], Wishes]:
    """Few or many companies, hosts, newcomers and wishes: some can all be kept, some cannot."""
    size = random.choice([3, 4, 5, 6, 8])
    tables = len(roundtable_sizes(many, sized(size)))
    hosts = random.sample(range(many), random.choice([0, tables - 1, tables, tables + 2, 20]))
    companies = [f"c{n}" for n in range(random.choice([3, 8, 20, 60]))]
    newcomers = random.choice([0, 0.1, 0.3, 0.6])
    people = [
        Person(
            key,
            random.choice(["", *companies]),
            industry=f"{random.randrange(8)}",
            phase=f"{random.randrange(4)}",
            is_host=key in hosts,
            is_first_timer=random.random() < newcomers,
            language=random.choice(["ja"] * 9 + ["en"]),
        )
        for key in range(many)
    ]
    return people, wishes(many, size, tables, random.sample(companies, 2), random)


def sized(size: int) -> Wishes:
    return Wishes(size=size, smallest=min(size, 4), largest=max(size, 6))


def wishes(many: int, size: int, tables: int, rivals: list[str], random: Random) -> Wishes:
    """Pairs to sit together and apart, people at their roundtable, competitors."""

    def pairs(most: int) -> list[list[int]]:
        return [random.sample(range(many), 2) for _ in range(random.choice([0, most // 3, most]))]

    pinned = random.sample(range(many), random.choice([0, 1, 6]))
    return Wishes(
        size=size,
        smallest=min(size, 4),
        largest=max(size, 6),
        together=tuple(Together(*pair) for pair in pairs(12)),
        apart=tuple(Apart(*pair) for pair in pairs(120)),
        pins=tuple(Pin(one, random.randrange(tables), random.choice([None, 0])) for one in pinned),
        rivals=(Rivals(frozenset(rivals)),) * random.randint(0, 1),
    )
