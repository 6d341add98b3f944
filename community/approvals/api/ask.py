"""Guests are asked whether their words may be published, and answer."""

from typing import Annotated, Literal

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.approvals.ask import LONGEST_DAYS, USUAL_DAYS, Question, ask
from community.approvals.asked import Asked, guests_asked
from community.approvals.link import make_link
from community.approvals.stop_asking import stop_asking
from community.commentary.tables import GuestAsking
from community.events.tables import Appearance, Event
from community.members.visitor import Visitor
from community.settings import settings

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Speaker = NamedDependency[Appearance]
HERE = "/api/v1/events/{slug:str}/approvals"


class Wanted(msgspec.Struct):
    """How a guest is asked; without an address nothing is mailed."""

    email: str = ""
    days: Annotated[int, Meta(ge=1, le=LONGEST_DAYS)] = USUAL_DAYS
    language: Literal["ja", "en"] = "ja"
    summary: Annotated[str, Meta(description="Published in silence, as agreed beforehand.")] = ""


class LinkAnswer(msgspec.Struct):
    """A link that answers for the guest; it is told this once."""

    link: str


@get(HERE)
async def everybody_asked(organiser: Organiser, event: Evening) -> list[Asked]:
    """Every guest whose words were taken down, and what they have answered."""
    return await guests_asked(event)


@post(HERE + "/{guest_id:uuid}")
async def ask_guest(
    organiser: Organiser, event: Evening, speaker: Speaker, data: JSONBody[Wanted]
) -> list[Asked]:
    """Ask a guest, or ask again with a new deadline."""
    await ask(event, speaker, Question(data.email, data.days, data.language, data.summary))
    return await guests_asked(event)


@post(HERE + "/{guest_id:uuid}/link")
async def make_one(
    organiser: Organiser, event: Evening, guest_asking: NamedDependency[GuestAsking]
) -> LinkAnswer:
    """Make a link to be passed on by hand; earlier ones go on working."""
    return LinkAnswer(settings().address + await make_link(guest_asking))


@post(HERE + "/{guest_id:uuid}/ending", status_code=200)
async def stop(
    organiser: Organiser, event: Evening, guest_asking: NamedDependency[GuestAsking]
) -> list[Asked]:
    """Ask this guest no longer: links open nothing, and what they answered is forgotten."""
    await stop_asking(event, guest_asking)
    return await guests_asked(event)


HANDLERS = [everybody_asked, ask_guest, make_one, stop]
