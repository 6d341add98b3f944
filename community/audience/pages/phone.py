"""The phone of everybody at the evening: vote, clap, ask."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.audience.clap import clap
from community.audience.phone import phone_of
from community.audience.questions import ask_from_the_floor, want_too
from community.audience.vote import take_dot_back, vote
from community.audience.words import most_words
from community.clock import now
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_id, read_number
from community.registrations.tables import Registration
from community.stage.present import i_present
from community.stage.tables import AudienceQuestion
from community.web.answer import page, see

Answer = Response[Any]
Evening = NamedDependency[Event]
Mine = NamedDependency[Registration]
Sent = NamedDependency[Said]
Question = NamedDependency[AudienceQuestion]


@get("/events/{slug:str}/now")
async def phone(visitor: NamedDependency[Visitor], event: Evening, taking_part: Mine) -> Answer:
    mine = await phone_of(event, taking_part)
    shown: dict[str, Any] = {"phone": mine, "at": now(), "most_words": most_words}
    return page("audience/phone.html", visitor, event=event, **shown)


@post("/events/{slug:str}/now/dots")
async def put_dot(event: Evening, taking_part: Mine, said: Sent) -> Answer:
    await vote(event, taking_part.id, read_id(said, "choice"))
    return see(f"{_phone(event)}#vote")


@post("/events/{slug:str}/now/dots/removal")
async def take_dot(event: Evening, taking_part: Mine, said: Sent) -> Answer:
    await take_dot_back(event, taking_part.id, read_id(said, "choice"))
    return see(f"{_phone(event)}#vote")


@post("/events/{slug:str}/now/applause")
async def applaud(event: Evening, taking_part: Mine, said: Sent) -> Answer:
    await clap(event, taking_part.id, read_number(said, "claps"))
    return see(_phone(event))


@post("/events/{slug:str}/now/questions")
async def ask(event: Evening, taking_part: Mine, said: Sent) -> Answer:
    await ask_from_the_floor(event, taking_part.id, str(said.get("text") or ""))
    return see(f"{_phone(event)}#questions", _("Your question is there."))


@post("/events/{slug:str}/now/questions/{asked_id:uuid}/vote")
async def want(event: Evening, taking_part: Mine, visible_question: Question) -> Answer:
    await want_too(visible_question, taking_part.id, wanted=True)
    return see(f"{_phone(event)}#questions")


@post("/events/{slug:str}/now/questions/{asked_id:uuid}/vote/removal")
async def want_no_longer(event: Evening, taking_part: Mine, visible_question: Question) -> Answer:
    await want_too(visible_question, taking_part.id, wanted=False)
    return see(f"{_phone(event)}#questions")


@post("/events/{slug:str}/now/presenting")
async def name_myself(event: Evening, taking_part: Mine) -> Answer:
    await i_present(event, taking_part.id)
    return see(_phone(event), _("Your name is shown when your roundtable presents."))


def _phone(event: Event) -> str:
    return f"/events/{event.slug}/now"


HANDLERS = [phone, put_dot, take_dot, applaud, ask, want, want_no_longer, name_myself]
