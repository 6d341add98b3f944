"""Up to thirty people: what another solver says can be kept, the planner keeps."""

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import pytest

from community.flaws.person import Person
from community.planner.plan import plan
from community.wishes.contradiction import what_was_said
from community.wishes.sizes import roundtable_sizes
from community.wishes.wishes import Apart, Colleagues, Pin, Rivals, Together, Wishes
from tests.planner.possible import can_sit

RULES = (
    *("apart", "split", "elsewhere", "together", "lone_first_timers", "lone_speakers"),
    *("newcomers_only", "without_host"),
)


def an_evening(random: Random) -> tuple[list[Person], Wishes]:
    """Companies, languages, hosts, pairs, pins, rivals: as many as may just be kept, or not."""
    people = random.randint(11, 30)
    companies = random.choice([5, 8, 12, 20, 40])
    size = random.choice([3, 4, 5, 6])
    said = Wishes(size=size, smallest=min(size, 4), largest=max(size, 6))
    tables = len(roundtable_sizes(people, said))
    hosts = random.sample(range(people), min(people, tables + random.choice([0, 0, 1, 3])))
    newcomers = random.choice([0, 0.1, 0.3, 0.5])
    crowd = [
        Person(
            key,
            random.choice(["", *(f"c{n}" for n in range(companies))]),
            is_host=key in hosts,
            is_first_timer=random.random() < newcomers,
            language="en" if random.random() < 0.15 else "ja",
        )
        for key in range(people)
    ]

    def pairs(most: int) -> list[list[int]]:
        return [random.sample(range(people), 2) for _ in range(random.randint(0, most))]

    rivals = random.sample([f"c{n}" for n in range(companies)], 2)
    pinned = random.sample(range(people), random.choice([0, 0, 1, 4]))
    return crowd, replace(
        said,
        together=tuple(Together(*pair) for pair in pairs(random.choice([0, 3, 6]))),
        apart=tuple(Apart(*pair) for pair in pairs(random.choice([0, 5, 20, 60]))),
        pins=tuple(Pin(one, random.randrange(tables), random.choice([None, 0])) for one in pinned),
        rivals=(Rivals(frozenset(rivals)),) * random.randint(0, 1),
    )


@pytest.mark.parametrize("first", range(0, 60, 10))
def test_no_rule_is_broken_when_another_solver_keeps_them_all(first: int) -> None:
    for seed in range(first, first + 10):
        people, said = an_evening(Random(seed))
        if not can_be_kept(people, said):
            continue

        figures = plan(people, 1, said, effort=900_000).figures

        assert [seed, *(getattr(figures, rule) for rule in RULES)] == [seed] + [0] * len(RULES)


def test_many_of_these_evenings_can_be_kept_and_many_cannot() -> None:
    answers = [can_be_kept(*an_evening(Random(seed))) for seed in range(60)]

    assert min(answers.count(True), answers.count(False)) >= 15


def can_be_kept(people: Sequence[Person], said: Wishes) -> bool | None:
    sizes = roundtable_sizes(len(people), said)
    companies = {person.key: person.company for person in people}
    colleagues = [Colleagues(each) for each in sorted(set(companies.values()) - {""})]
    asked = [*what_was_said(said, companies, sizes, 0), *colleagues]
    return can_sit(people, sizes, asked, companies)
