"""Bring a roster in: choose the file, see what it changes, say yes."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.datastructures import UploadFile
from litestar.di import NamedDependency
from litestar.params import MultipartBody, URLEncodedBody
from litestar.response import Redirect

from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.platforms.all import BY_KEY, PLATFORMS
from community.rosters.begin_import import begin_import, stop
from community.rosters.keep import keep
from community.rosters.look import look
from community.rosters.preview import A_PAGE
from community.rosters.questions import topic_words, use
from community.rosters.tables import RosterFile
from community.typed import ticked
from community.web.answer import page, see
from community.web.sizes import A_ROSTER

HERE = "/events/{slug:str}/roster"
FILE = HERE + "/{roster_id:uuid}"


class Upload(msgspec.Struct):
    """The form with the file; a browser without a chosen file sends an empty one."""

    file: UploadFile | None = None


class Yes(msgspec.Struct):
    """Who was said to be the same person, by number; and whether who is gone is cancelled."""

    same: list[str] | str = []
    cancels_gone: str = ""


class Topics(msgspec.Struct):
    """The questions, and what the answers to each are used for, in the same order."""

    asked: list[str] | str = []
    topic: list[str] | str = []


@get(HERE)
async def roster_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """Choose a file."""
    return page("rosters/upload.html", organiser, event=event, platforms=PLATFORMS)


@post(HERE, request_max_body_size=A_ROSTER)
async def upload(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: MultipartBody[Upload],
) -> Redirect:
    """Keep the file and show what it would change."""
    content = await data.file.read() if data.file else b""
    file = await keep(event, data.file.filename if data.file else "", content)
    return see(f"/events/{event.slug}/roster/{file.id}")


@get(FILE)
async def preview_page(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> Response[str]:
    """Who is new, who changed, who is left out and why; or how far the work has come."""
    return page(
        "rosters/preview.html",
        organiser,
        event=event,
        file=roster_file,
        platform=BY_KEY[roster_file.platform],
        preview=await look(event, roster_file),
        topics=topic_words(),
        most=A_PAGE,
    )


@post(FILE)
async def import_roster(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
    data: URLEncodedBody[Yes],
) -> Redirect:
    """Bring the people in; a large file is brought in by a job, which the same page shows."""
    await begin_import(event, roster_file, ticked(data.same), bool(data.cancels_gone))
    return see(f"/events/{event.slug}/roster/{roster_file.id}")


@post(FILE + "/questions")
async def decide_questions(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
    data: URLEncodedBody[Topics],
) -> Redirect:
    """Keep what the answers are used for, for the whole series."""
    await use(event, dict(zip(ticked(data.asked), ticked(data.topic), strict=False)), roster_file)
    told = _("From now on the series uses the answers so.")
    return see(f"/events/{event.slug}/roster/{roster_file.id}", told)


@post(FILE + "/stopping")
async def stop_import(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    roster_file: NamedDependency[RosterFile],
) -> Redirect:
    """Stop the job; nothing of what it did is kept."""
    await stop(roster_file)
    return see(f"/events/{event.slug}/roster/{roster_file.id}")


HANDLERS: list[Any] = [
    roster_page,
    upload,
    preview_page,
    import_roster,
    decide_questions,
    stop_import,
]
