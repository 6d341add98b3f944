"""Up to thirty people: where another solver mends a round without breaking a rule, so do we."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from random import Random

from community.flaws.person import Person
from community.mending.mend import homes
from community.mending.repair import repair
from community.mending.room import room_for
from community.mending.trade_offs import ways
from community.planner.plan import plan
from community.wishes.contradiction import what_was_said
from community.wishes.wishes import Colleagues, Wishes
from tests.mending.mendable import fewest_moves
from tests.planner.test_rules_exactly import RULES, an_evening

QUICK = 300_000
TANGLED = 38, 192, 354, 368  # three to seven have to get up
SEEDS = *range(16), *TANGLED


@dataclass(frozen=True)
class Evening:
    """One round as it was planned, who is here by now, and the fewest who have to get up."""

    here: list[Person]
    planned: Sequence[Sequence[int]]
    said: Wishes
    moves: int | None


@cache
def an_evening_to_mend(seed: int) -> Evening | None:
    """Some stay away, some come late; nothing where there are too few hosts."""
    random = Random(seed)
    everybody, said = an_evening(random)
    late = random.sample(range(len(everybody)), random.randint(0, 3))
    first = [person for person in everybody if person.key not in late]
    [planned] = plan(first, 1, said.among({p.key for p in first}), effort=QUICK).rounds
    gone = random.sample([p.key for p in first], random.randint(0, min(5, len(first) - 6)))
    here = [person for person in everybody if person.key not in gone]
    keys = {person.key for person in here}
    room = room_for(keys, planned, said.among(keys))
    pins = tuple(pin for pin in said.among(keys).pins if pin.roundtable in room.open)
    said = replace(said.among(keys), pins=pins)
    if sum(person.is_host for person in here) < len(room.open):
        return None
    place = {number: at for at, number in enumerate(room.numbers)}
    home = {k: place[n] for k, n in homes(planned).items() if k in keys and n in place}
    companies = {person.key: person.company for person in here}
    colleagues = [Colleagues(each) for each in sorted(set(companies.values()) - {""})]
    chairs = [room.chairs(number) for number in room.numbers]
    asked = what_was_said(said.called({k: k for k in keys}, room.numbers), companies, chairs, 0)
    moves = fewest_moves(here, chairs, (*asked, *colleagues), companies, home)
    return Evening(here, planned, said, moves)


def test_no_rule_is_broken_when_another_solver_mends_without() -> None:
    for seed in SEEDS:
        found = an_evening_to_mend(seed)
        if found is None or found.moves is None:
            continue

        shown = ways(found.here, [found.planned], 0, found.said).values()

        broken = [getattr(each.figures, rule) for each in shown for rule in RULES]
        assert (seed, sum(broken)) == (seed, 0)


def test_nobody_gets_up_who_need_not() -> None:
    evenings = [each for each in map(an_evening_to_mend, SEEDS) if each and each.moves is not None]
    more = [
        len(mended.moved) > each.moves + _given_up(each) >= mended.at_least
        for each in evenings
        for mended in [repair(each.here, [each.planned], wishes=each.said)]
    ]

    assert len(evenings) >= 8
    assert sum(more) == 0


def _given_up(evening: Evening) -> int:
    """Who gets up because their roundtable is merged."""
    keys = {person.key for person in evening.here}
    room = room_for(keys, [list(each) for each in evening.planned], evening.said)
    return sum(key in keys and n not in room.open for key, n in homes(evening.planned).items())
