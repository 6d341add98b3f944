"""Groups of one week that a symmetry takes into each other: they come together or not at all."""

from collections.abc import Iterator
from math import comb
from typing import NamedTuple

from community.seating.golfers.symmetry import Symmetry
from community.seating.golfers.turn import Turn
from community.seating.golfers.weeks import Week

MANY = 400_000  # groups: more take too long to look through

Groups = dict[tuple[int, ...], int]


class Block(NamedTuple):
    """Groups of one week that a symmetry takes into each other; bits for who and which pairs."""

    bits: int
    week: int
    groups: Week


def groups_alone(turn: Turn, size: int) -> Groups:
    """All groups in which nobody meets again by turning, with bits for their kinds of pairs.

    None where there are too many to look through.
    """
    if comb(turn.people, size) > MANY:
        return {}
    bit = [
        [0 if kind < 0 or turn.met[kind] else 1 << kind for kind in kinds] for kinds in turn.kind
    ]
    found: Groups = {(p,): 0 for p in range(turn.people)}
    for _ in range(size - 1):
        longer: Groups = {}
        for group, bits in found.items():
            for p in range(group[-1] + 1, turn.people):
                more = _with(bits, [bit[p][other] for other in group])
                if more:
                    longer[*group, p] = more
        found = longer
    return found


def _with(bits: int, more: list[int]) -> int:
    for each in more:
        if not each or each & bits:
            return 0
        bits |= each
    return bits


def blocks(groups: Groups, people: int, firsts: int, symmetry: Symmetry) -> Iterator[Block]:
    """Groups with all that the symmetry makes of them, where these leave each other alone."""
    seen = set()
    for group in groups:
        if group in seen:
            continue
        images = list(_images(group, symmetry))
        seen.update(images)
        kinds = _with(0, [groups[each] for each in images])
        who = _with(0, [sum(1 << p for p in each) for each in images])
        if kinds and who:
            for week in range(firsts):
                yield Block(kinds << firsts * people | who << week * people, week, images)


def _images(group: tuple[int, ...], symmetry: Symmetry) -> Iterator[tuple[int, ...]]:
    image = group
    while True:
        yield image
        image = tuple(sorted([symmetry.goes[p] for p in image]))
        if image == group:
            return
