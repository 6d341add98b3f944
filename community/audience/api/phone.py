"""Taking part from a person's own program: vote, clap, ask."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.audience.choices import Choice
from community.audience.clap import clap
from community.audience.phone import phone_of
from community.audience.questions import Asked, ask_from_the_floor, want_too
from community.audience.vote import take_dot_back, vote
from community.events.tables import Event
from community.outputs.tables import Shows
from community.registrations.tables import Registration
from community.stage.clocks import runs_until
from community.stage.present import i_present
from community.stage.tables import AudienceQuestion
from community.stage.turn import Turn

Evening = NamedDependency[Event]
Mine = NamedDependency[Registration]
Question = NamedDependency[AudienceQuestion]
NOW = "/api/v1/events/{slug:str}/now"


class TakingPart(msgspec.Struct):
    """What is on, what can be chosen with how many dots, and what was asked."""

    shows: Shows
    presents: Turn | None
    runs_until: datetime | None
    is_voting: bool
    dots_left: int
    choices: list[Choice]
    questions: list[Asked]


class OneDot(msgspec.Struct):
    """An item or a theme."""

    choice: UUID | None = None


class Claps(msgspec.Struct):
    """How often."""

    claps: Annotated[int, Meta(ge=1, le=20)] = 1


class AudienceAsks(msgspec.Struct):
    """A question in at most 140 characters."""

    text: str = ""


@get(NOW)
async def now(event: Evening, taking_part: Mine) -> TakingPart:
    """What my phone shows while the evening runs."""
    return await _now(event, taking_part)


@post(f"{NOW}/dots", status_code=200)
async def put_dot(event: Evening, taking_part: Mine, data: JSONBody[OneDot]) -> TakingPart:
    """Put one dot."""
    await vote(event, taking_part.id, data.choice)
    return await _now(event, taking_part)


@post(f"{NOW}/dots/removal", status_code=200)
async def take_dot(event: Evening, taking_part: Mine, data: JSONBody[OneDot]) -> TakingPart:
    """Take one dot back."""
    await take_dot_back(event, taking_part.id, data.choice)
    return await _now(event, taking_part)


@post(f"{NOW}/applause", status_code=204)
async def applaud(event: Evening, taking_part: Mine, data: JSONBody[Claps]) -> None:
    """Clap."""
    await clap(event, taking_part.id, data.claps)


@post(f"{NOW}/questions", status_code=200)
async def ask(event: Evening, taking_part: Mine, data: JSONBody[AudienceAsks]) -> TakingPart:
    """Ask whoever presents, without a name."""
    await ask_from_the_floor(event, taking_part.id, data.text)
    return await _now(event, taking_part)


@post(f"{NOW}/questions/{{asked_id:uuid}}/vote", status_code=200)
async def want(event: Evening, taking_part: Mine, visible_question: Question) -> TakingPart:
    """Want it answered too."""
    await want_too(visible_question, taking_part.id, wanted=True)
    return await _now(event, taking_part)


@post(f"{NOW}/questions/{{asked_id:uuid}}/vote/removal", status_code=200)
async def want_no_longer(
    event: Evening, taking_part: Mine, visible_question: Question
) -> TakingPart:
    """No longer."""
    await want_too(visible_question, taking_part.id, wanted=False)
    return await _now(event, taking_part)


@post(f"{NOW}/presenting", status_code=200)
async def name_myself(event: Evening, taking_part: Mine) -> TakingPart:
    """I present for my roundtable, and am named on the stage."""
    await i_present(event, taking_part.id)
    return await _now(event, taking_part)


async def _now(event: Event, mine: Registration) -> TakingPart:
    phone = await phone_of(event, mine)
    return TakingPart(
        shows=Shows(phone.shows),
        presents=phone.on,
        runs_until=runs_until(phone.clocks),
        is_voting=phone.ballot is not None,
        dots_left=phone.dots_left,
        choices=list(phone.choices),
        questions=list(phone.questions),
    )


HANDLERS = [now, put_dot, take_dot, applaud, ask, want, want_no_longer, name_myself]
