"""Guests' words, taken down by organisers while they speak."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromPath, FromQuery, URLEncodedBody

from community.commentary.choices import about_choices, guest_choices
from community.commentary.comment import comment, take_back
from community.commentary.find import comment_with, commentary_of
from community.commentary.form import CommentForm
from community.commentary.move import move
from community.commentary.reword import reword
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.tables import Commentary
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Said = NamedDependency[Commentary]
HERE = "/events/{slug:str}/commentary"
ONE = HERE + "/{commentary_id:uuid}"


@get(HERE)
async def desk(organiser: Organiser, event: Evening, guest: FromQuery[str] = "") -> Answer:
    return page(
        "commentary/desk.html",
        organiser,
        event=event,
        guests=await guest_choices(event),
        speaking=guest,
        comments=await commentary_of(event),
        about=await about_choices(event),
    )


@post(HERE)
async def add(organiser: Organiser, event: Evening, data: URLEncodedBody[CommentForm]) -> Answer:
    await comment(event, data.guest, data.text, data.chosen)
    return see(f"{_desk(event)}?guest={data.guest}", _("Comment saved."))


@get(ONE)
async def edit(organiser: Organiser, event: Evening, said_by_guest: Said) -> Answer:
    return page(
        "commentary/edit.html",
        organiser,
        event=event,
        guests=await guest_choices(event),
        comment=await comment_with(event, said_by_guest.id),
        about=await about_choices(event),
    )


@post(ONE)
async def save(
    organiser: Organiser, event: Evening, said_by_guest: Said, data: URLEncodedBody[CommentForm]
) -> Answer:
    await reword(event, said_by_guest, data.wording)
    return see(_desk(event), _("Saved."))


@post(ONE + "/moves/{way:str}")
async def change_order(
    organiser: Organiser, event: Evening, said_by_guest: Said, way: FromPath[str]
) -> Answer:
    await move(event, said_by_guest, up=way == "up")
    return see(f"{_desk(event)}#said-{said_by_guest.id}")


@post(ONE + "/removal")
async def remove(organiser: Organiser, event: Evening, said_by_guest: Said) -> Answer:
    await take_back(event, said_by_guest)
    return see(_desk(event), _("Removed."))


def _desk(event: Event) -> str:
    return f"/events/{event.slug}/commentary"


HANDLERS = [desk, add, edit, save, change_order, remove]
