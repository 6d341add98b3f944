"""Votes and questions in the organiser's hands, and what votes came to."""

from typing import Any

from litestar import Response, get, post
from litestar.di import NamedDependency

from community.audience.ballot import close_ballot, open_ballot
from community.audience.for_report import votes_of
from community.audience.form import read_limits
from community.audience.moderate import Becomes, moderate
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.outputs.form import Said, read_word
from community.stage.tables import AudienceQuestion, ChosenFrom
from community.web.answer import page, see

Answer = Response[Any]
Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]
Sent = NamedDependency[Said]
Question = NamedDependency[AudienceQuestion]


@post("/events/{slug:str}/stage/vote")
async def begin(organiser: Organiser, event: Evening, said: Sent) -> Answer:
    await open_ballot(event, read_word(ChosenFrom, said, "chosen_from"), read_limits(said))
    return see(_control(event), _("Phones can vote now."))


@post("/events/{slug:str}/stage/vote/closing")
async def close(organiser: Organiser, event: Evening) -> Answer:
    await close_ballot(event)
    return see(_control(event), _("The vote is closed."))


@post("/events/{slug:str}/stage/questions/{asked_id:uuid}")
async def decide(
    organiser: Organiser, event: Evening, audience_question: Question, said: Sent
) -> Answer:
    await moderate(audience_question, read_word(Becomes, said, "becomes"))
    return see(f"{_control(event)}#questions")


@get("/events/{slug:str}/votes")
async def votes(insider: NamedDependency[Visitor], event: Evening) -> Answer:
    """For everybody at the evening: each closed vote with its counts."""
    return page("audience/votes.html", insider, event=event, votes=await votes_of(event))


def _control(event: Event) -> str:
    return f"/events/{event.slug}/stage/control"


HANDLERS = [begin, close, decide, votes]
