"""One truth from many doors: what counts does not depend on the order in which scans arrive.

Every device that sees a ticket makes a sighting with an id and a time of its own. Who has come is a
question to the whole set of them, so they may be sent late, twice, and in any order.
"""

from collections.abc import Iterable
from datetime import datetime
from typing import NamedTuple
from uuid import UUID


class Sighting(NamedTuple):
    """Somebody was seen at a door; `admitted` says whether they were let in as somebody new.

    `left` says that they went out.
    """

    at: datetime
    id: UUID
    by_name: str = ""
    method: str = ""
    admitted: bool = True
    undone: bool = False
    left: bool = False


def arrival(seen: Iterable[Sighting]) -> Sighting | None:
    """The earliest coming in that was not undone; of two at one instant always the same one."""
    return min((each for each in _counting(seen) if not each.left), default=None)


def is_inside(seen: Iterable[Sighting]) -> bool:
    """Whether the last that was seen of somebody was not that they went out."""
    last = max(_counting(seen), default=None)
    return last is not None and not last.left


def admissions(seen: Iterable[Sighting]) -> list[Sighting]:
    """Every time the person was let in as somebody new, by time: more than one is one too many."""
    return sorted(each for each in _counting(seen) if each.admitted)


def _counting(seen: Iterable[Sighting]) -> list[Sighting]:
    return [each for each in _each_once(seen) if not each.undone]


def _each_once(seen: Iterable[Sighting]) -> Iterable[Sighting]:
    """Each sighting once; one that was undone anywhere stays undone."""
    known: dict[UUID, Sighting] = {}
    for each in seen:
        before = known.get(each.id, each)
        known[each.id] = min(each, before)._replace(undone=each.undone or before.undone)
    return known.values()
