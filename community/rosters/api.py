"""Rosters of other platforms for programs: upload, look, bring in."""

from uuid import UUID

import msgspec
from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import MultipartBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.rosters.bring_in import bring_in, preview
from community.rosters.entry import Preview
from community.rosters.keep import keep
from community.rosters.tables import RosterFile
from community.web.sizes import A_ROSTER


class RosterUpload(msgspec.Struct):
    """A participants' file of connpass, as it was downloaded."""

    file: UploadFile


class ChangeAnswer(msgspec.Struct):
    """One thing that becomes another, in words for a person."""

    what: str
    before: str
    after: str


class EntryAnswer(msgspec.Struct):
    """One row and what it does: new, changed or unchanged."""

    line: int
    name: str
    kind: str
    changes: list[ChangeAnswer]


class LeftOutAnswer(msgspec.Struct):
    """A row that is not taken over, and why."""

    line: int
    name: str
    reason: str
    sentence: str


class RosterAnswer(msgspec.Struct):
    """What bringing the roster in would do, or did; `id` is where to look and to say yes."""

    id: UUID
    name: str
    taken: int
    places: int
    excess: str
    people: list[EntryAnswer]
    left_out: list[LeftOutAnswer]


@post("/api/v1/events/{slug:str}/roster", request_max_body_size=A_ROSTER)
async def upload(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: MultipartBody[RosterUpload],
) -> RosterAnswer:
    """Keep a participants' file, and tell what it would change. Nothing is changed yet."""
    file = await keep(event, data.file.filename, await data.file.read())
    return _answer(file, await preview(event, file))


@get("/api/v1/events/{slug:str}/roster/{roster_id:uuid}")
async def look(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> RosterAnswer:
    """What bringing the file in would do now."""
    return _answer(roster_file, await preview(event, roster_file))


@post("/api/v1/events/{slug:str}/roster/{roster_id:uuid}", status_code=200)
async def import_roster(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> RosterAnswer:
    """Bring the people in, and let the file go; nobody is mailed."""
    return _answer(roster_file, await bring_in(event, roster_file))


def _answer(file: RosterFile, seen: Preview) -> RosterAnswer:
    people = [
        EntryAnswer(
            each.row.line,
            each.row.display_name,
            each.kind,
            [ChangeAnswer(one.what, one.before, one.after) for one in each.changes],
        )
        for each in seen.entries
    ]
    left_out = [
        LeftOutAnswer(each.line, each.name, each.reason, each.sentence) for each in seen.left_out
    ]
    return RosterAnswer(file.id, file.name, seen.taken, seen.places, seen.excess, people, left_out)


HANDLERS = [upload, look, import_roster]
