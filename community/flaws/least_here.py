"""Bounds for a seating as it stands: its roundtables, and who of them sits in which round."""

from collections.abc import Mapping, Sequence
from dataclasses import fields

from community.flaws.figures import Figures
from community.flaws.least import again_at_least, least_flaws
from community.flaws.person import Arrangement, Person
from community.flaws.repeats_by_rule import repeats_by_rule
from community.wishes.wishes import Wishes


def least_here(rounds: Arrangement, people: Sequence[Person], wishes: Wishes) -> Figures:
    """What these people must cost at roundtables of these sizes, round by round.

    Keys of nobody known are passed over. That people meet again is only proven where everybody
    has a chair in each round: whoever lacks one meets fewer.
    """
    known = {each.key: each for each in people}
    rows = [_known(row, known) for row in rounds]
    rows = [row for row in rows if row]
    least = [
        least_flaws([known[key] for circle in row for key in circle], 1, _sizes(row), wishes)
        for row in rows
    ]
    figures = {each.name: sum(getattr(one, each.name) for one in least) for each in fields(Figures)}
    if all(sum(_sizes(row)) == len(known) for row in rows):
        sizes = [_sizes(row) for row in rows]
        by_rule = repeats_by_rule(people, len(rows), wishes) if rows else 0
        figures["repeats"] = max(again_at_least(len(people), sizes), by_rule)
    return Figures(**figures)


def _known(row: Sequence[Sequence[int]], known: Mapping[int, Person]) -> list[list[int]]:
    circles = [[key for key in circle if key in known] for circle in row]
    return [circle for circle in circles if circle]


def _sizes(row: Sequence[Sequence[int]]) -> list[int]:
    return [len(circle) for circle in row]
