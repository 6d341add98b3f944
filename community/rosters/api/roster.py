"""Rosters of other platforms for programs: upload, look, bring in, stop."""

from typing import Any

import msgspec
from litestar import get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import JSONBody, MultipartBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.rosters.answers import RosterAnswer, answer
from community.rosters.begin_import import begin_import, stop
from community.rosters.keep import keep
from community.rosters.questions import use
from community.rosters.tables import RosterFile
from community.web.sizes import A_ROSTER

HERE = "/api/v1/events/{slug:str}/roster"
FILE = HERE + "/{roster_id:uuid}"


class RosterUpload(msgspec.Struct):
    """A participants' file, as it was downloaded from one of the platforms we read."""

    file: UploadFile


class ImportWish(msgspec.Struct):
    """`same` are numbers of people who were proposed to be somebody known, and are."""

    same: list[str] = []
    cancels_gone: bool = False


class QuestionWish(msgspec.Struct):
    """By question, what its answers are used for, or "" for nothing.

    One of: name, reading, email, company, industry, phase, role.
    """

    topics: dict[str, str]


@post(HERE, request_max_body_size=A_ROSTER)
async def upload(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: MultipartBody[RosterUpload],
) -> RosterAnswer:
    """Keep a participants' file, and tell what it would change. Nothing is changed yet.

    While `state` is `comparing`, that is being found out: ask again in a moment.
    """
    file = await keep(event, data.file.filename, await data.file.read())
    return await answer(event, file.id)


@get(FILE)
async def look_at_roster(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> RosterAnswer:
    """What bringing the file in would do now, how far that has come, or what it did."""
    return await answer(event, roster_file.id)


@post(FILE, status_code=200)
async def import_roster(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
    data: JSONBody[ImportWish | None] = None,
) -> RosterAnswer:
    """Bring the people in, and let the file go; nobody is mailed. Large files take a while."""
    wish = data or ImportWish()
    done = await begin_import(event, roster_file, wish.same, wish.cancels_gone)
    return await answer(event, roster_file.id, done)


@post(FILE + "/questions", status_code=200)
async def decide_questions(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
    data: JSONBody[QuestionWish],
) -> RosterAnswer:
    """Keep for the whole series what the answers are used for, and look again."""
    await use(event, data.topics, roster_file)
    return await answer(event, roster_file.id)


@post(FILE + "/stopping", status_code=200)
async def stop_import(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> RosterAnswer:
    """Stop the job; nothing of what it did is kept."""
    await stop(roster_file)
    return await answer(event, roster_file.id)


HANDLERS: list[Any] = [upload, look_at_roster, import_roster, decide_questions, stop_import]
