"""The door's list as programs read it."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.checkins.door_list import Line, door_list
from community.events.tables import Event


class DoorLine(msgspec.Struct):
    """One registration as the door sees it; `check_in` and `at` are there once the person is."""

    registration: UUID
    name: str
    reading: str
    company: str
    number: str
    standing: str
    source: str
    fee_yen: int
    paid_yen: int
    due_yen: int
    is_host: bool
    is_first_time: bool
    beside: list[str]
    check_in: UUID | None
    at: datetime | None


class AtTheDoor(msgspec.Struct):
    """The figures of the whole evening, and everybody on the list who was sought, by name."""

    here: int
    missing: int
    walk_ins: int
    due_yen: int
    people: list[DoorLine]


async def door_of(event: Event, sought: str) -> AtTheDoor:
    """The door's list; `sought` narrows the people, never the figures."""
    whole = await door_list(event)
    people = [_line(each) for each in whole.sought(sought).lines]
    return AtTheDoor(len(whole.here), len(whole.missing), whole.walk_ins, whole.due_yen, people)


def _line(line: Line) -> DoorLine:
    given = {name: getattr(line, name) for name in _SAME}
    return DoorLine(registration=line.id, check_in=line.check_in_id, **given)


_SAME = tuple(
    name for name in DoorLine.__struct_fields__ if name not in {"registration", "check_in"}
)
