"""Who of those in line fits into what is free: groups whole or not at all. It knows no database."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from heapq import merge
from uuid import UUID


@dataclass(frozen=True)
class Unit:
    """One person in line, or a group that is served together; `turn` is the one that counts."""

    kind: UUID
    turn: int
    people: tuple[UUID, ...]
    is_ready: bool = True


def fitting(lines: Iterable[Iterable[Unit]], free: Mapping[UUID, int], room: int) -> list[UUID]:
    """Who is served, in order: each line keeps its own; of two heads the earlier turn.

    A group that is not complete, or larger than what is free, is passed over and keeps its turn.
    """
    left, served = dict(free), list[UUID]()
    for unit in merge(*lines, key=lambda each: each.turn):
        count = len(unit.people)
        if unit.is_ready and count <= min(left[unit.kind], room):
            served += unit.people
            left[unit.kind] -= count
            room -= count
    return served


def places_needed(size: int, there: int, waiting: int) -> int | None:
    """How many places have to be free before one more of a group gets one at once.

    There has to be room for all who are still to come. Where some wait, nobody goes ahead of them:
    whoever completes the group comes in with them, and before that none does.
    """
    if not waiting:
        return size - there
    return waiting + 1 if there + 1 >= size else None
