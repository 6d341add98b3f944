"""A roster as programs read it."""

from uuid import UUID

import msgspec

from community.database import only
from community.events.tables import Event
from community.rosters.changed import Change
from community.rosters.look import look
from community.rosters.preview import Left, Preview
from community.rosters.rooms import rooms_of
from community.rosters.tables import RosterFile


class PersonAnswer(msgspec.Struct):
    """One row and what it does: new, changed, unchanged, or here, when somebody registered here.

    `perhaps` is somebody of the same name on another list; `same` says yes to that.
    """

    line: int
    number: str
    name: str
    kind: str
    perhaps: str
    changes: list[Change]


class RosterAnswer(msgspec.Struct):
    """What bringing the roster in would do, or did; `id` is where to look and to say yes.

    The lists end after a thousand; `counts` is whole. `questions` tells what answers are used for,
    `suggested` what they may be used for once it is decided: `renamed` people get another name.
    """

    id: UUID
    name: str
    platform: str
    state: str
    rows: int
    rows_done: int
    problem: str
    taken: int
    places: int
    excess: str
    counts: dict[str, int]
    questions: dict[str, str]
    suggested: dict[str, str]
    people: list[PersonAnswer]
    left_out: list[Left]
    gone: list[Left]


async def answer(event: Event, file_id: UUID, done: Preview | None = None) -> RosterAnswer:
    """The file as it stands now, with what was just brought in."""
    file = only(await RosterFile.objects().get(RosterFile.id == file_id))
    seen = done or await look(event, file) or Preview(file.platform, {}, await rooms_of(event))
    own = {name: getattr(file, name) for name in _OF_FILE}
    told = {name: getattr(seen, name) for name in _OF_PREVIEW}
    kinds = ("new", "changed", "unchanged", "here")
    people = [
        msgspec.convert(each, PersonAnswer, from_attributes=True)
        for kind in kinds
        for each in seen.of(kind)
    ]
    return RosterAnswer(**own, **told, people=people)


_OF_FILE = ("id", "name", "platform", "state", "rows", "rows_done", "problem")
_OF_PREVIEW = (
    *("taken", "places", "excess", "counts", "questions", "suggested", "left_out", "gone"),
)
