"""Everybody who has a chair, by name, with their roundtables in all rounds."""

from collections.abc import Sequence
from typing import NamedTuple

from community.roundtables.who_sits import Seated, SeatedRound
from community.seats.wall_names import alphabet


class Placed(NamedTuple):
    """One person and, for each round in turn, the letter of the roundtable; "" without a chair."""

    person: Seated
    letters: list[str]


def everybody(rounds: Sequence[SeatedRound]) -> list[Placed]:
    """From A to Z, then in the order of kana."""
    found: dict[object, Placed] = {}
    for place, seated in enumerate(rounds):
        for one in seated.roundtables:
            for each in one.people:
                placed = found.setdefault(each.registration, Placed(each, [""] * len(rounds)))
                placed.letters[place] = one.letter
    return sorted(found.values(), key=_by_name)


def _by_name(placed: Placed) -> tuple[int, str, str]:
    person = placed.person
    return (*alphabet(person.reading or person.name), person.name)
