"""The waitlist for programs: to say yes to what is offered, and to give a place by hand."""

from litestar import post
from litestar.di import NamedDependency

from community.members.visitor import Visitor
from community.registrations.answers import Answer
from community.registrations.tables import Registration
from community.waitlist.offer import accept
from community.waitlist.promote import promote_one


@post("/api/v1/registrations/{registration_id:uuid}/acceptance", status_code=200)
async def accept_one(registration: NamedDependency[Registration]) -> Answer:
    """Say yes to the place that is held; a second yes changes nothing. Refuses an offer that has
    ended, and a place that has to be paid ahead."""
    return Answer.of(await accept(registration), registration.event)


@post("/api/v1/registrations/{registration_id:uuid}/promotion", status_code=200)
async def promote_somebody(
    organiser: NamedDependency[Visitor], registration: NamedDependency[Registration]
) -> Answer:
    """Give or offer a free place to this one of those who wait, whoever is ahead."""
    return Answer.of(await promote_one(registration), registration.event)


HANDLERS = [accept_one, promote_somebody]
