"""Who of those in line fits into what is free: groups whole or not at all. It knows no database."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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


def making_room(
    leaving: Mapping[UUID, UUID],
    lines: Sequence[Sequence[Unit]],
    free: Mapping[UUID, int],
    room: int,
) -> list[UUID]:
    """Whose places have to be given up so that as many come in as if all of these were.

    The kind of each one's place is given, whoever is to leave first at the head. Who could stay
    without keeping anybody out stays, and the last named is the first of them.
    """

    def come_in(going: Iterable[UUID]) -> int:
        more = Counter(leaving[each] for each in going)
        there = {kind: count + more[kind] for kind, count in free.items()}
        return len(fitting(lines, there, room + more.total()))

    going = list(leaving)
    most = come_in(going)
    for each in reversed(list(leaving)):
        others = [other for other in going if other != each]
        going = others if come_in(others) >= most else going
    return going


def places_needed(size: int, there: int, waiting: int) -> int | None:
    """How many places have to be free before one more of a group gets one at once.

    There has to be room for all who are still to come. Where some wait, nobody goes ahead of them:
    whoever completes the group comes in with them, and before that none does.
    """
    if not waiting:
        return size - there
    return waiting + 1 if there + 1 >= size else None
