"""A seating explained: how far from what was possible, what costs most, and who meets again."""

from collections import defaultdict
from collections.abc import Container
from dataclasses import dataclass
from itertools import combinations
from uuid import UUID

from community.flaws.costs import Cost, costs_of, dearest
from community.flaws.why import Why, why
from community.language import _
from community.roundtables.evening import Evening
from community.roundtables.who_sits import SeatedRound


@dataclass(frozen=True, slots=True)
class Explained:
    """Every figure beside its bound, the dearest one, pairs who meet again, reasons by chair."""

    costs: list[Cost]
    dearest: Cost | None
    again: list[str]
    why: dict[UUID, str]

    @property
    def shown_costs(self) -> list[Cost]:
        """The figures that matter most."""
        return [each for each in self.costs if each.is_shown]


def explained(evening: Evening, shown: SeatedRound | None) -> Explained:
    """The seating as it is now, and the reasons for the chairs of the shown round."""
    people = evening.people
    planned = [each for each in evening.rounds if each.roundtables]
    costs = costs_of(evening.figures(), people.people, evening.rows(), people.wishes)
    said = {id: each.sentence for id, each in reasons(evening, shown).items()}
    return Explained(costs, dearest(costs), meeting_again(planned, evening.here), said)


def meeting_again(rounds: list[SeatedRound], here: Container[UUID]) -> list[str]:
    """Who of those here shares a roundtable more than once, with the rounds."""
    met: dict[tuple[UUID, UUID], list[int]] = defaultdict(list)
    names = {}
    for each in rounds:
        for there in each.roundtables:
            names.update({one.registration: one.name for one in there.people})
            ids = sorted(one.registration for one in there.people if one.registration in here)
            for pair in combinations(ids, 2):
                met[pair].append(each.round.number)
    sentence = _("{one} and {other} (rounds {rounds})")
    return sorted(
        sentence.format(one=names[a], other=names[b], rounds=_(", ").join(map(str, numbers)))
        for (a, b), numbers in met.items()
        if len(numbers) > 1
    )


def reasons(evening: Evening, shown: SeatedRound | None) -> dict[UUID, Why]:
    """Why everybody who is here sits where they sit in this round, by registration."""
    if shown is None:
        return {}
    keys, by_key = evening.people.keys, {one.key: one for one in evening.people.people}
    met: dict[int, set[int]] = defaultdict(set)
    for each in evening.rounds:
        for there in each.roundtables if each.round.number < shown.round.number else []:
            sat = {keys[one.registration] for one in there.people}
            for key in sat:
                met[key] |= sat - {key}
    found: dict[UUID, Why] = {}
    for there in shown.roundtables:
        here = [(one.registration, by_key.get(keys[one.registration])) for one in there.people]
        circle = [person for _id, person in here if person]
        found |= {id: why(one, circle, met[one.key]) for id, one in here if one}
    return found
