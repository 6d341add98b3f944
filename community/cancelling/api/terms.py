"""An event's terms for programs, and the yes of who still comes."""

from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.cancelling.set_terms import set_terms
from community.cancelling.still_comes import still_comes
from community.cancelling.terms import Terms, terms_of
from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.answers import Answer
from community.registrations.tables import Registration


@get("/api/v1/events/{slug:str}/cancelling")
async def cancelling_terms(event: NamedDependency[Event]) -> Terms:
    """Until when people cancel by themselves, and whether they are asked again before."""
    return terms_of(event)


@put("/api/v1/events/{slug:str}/cancelling")
async def put_cancelling_terms(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event], data: JSONBody[Terms]
) -> Terms:
    """Set them all; what is left out becomes what it is at first."""
    return terms_of(await set_terms(event, data))


@post("/api/v1/registrations/{registration_id:uuid}/coming", status_code=200)
async def say_coming(registration: NamedDependency[Registration]) -> Answer:
    """Say that the person still comes; whoever does not gives the place back."""
    return Answer.of(await still_comes(registration), registration.event)


HANDLERS = [cancelling_terms, put_cancelling_terms, say_coming]
