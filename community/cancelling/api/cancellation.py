"""Giving a place or a turn back, for programs."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.cancelling.cancel import cancel
from community.members.visitor import Visitor
from community.registrations.answers import Answer
from community.registrations.tables import Registration


class Why(msgspec.Struct):
    """Why somebody will not come."""

    reason: str = ""


@post("/api/v1/registrations/{registration_id:uuid}/cancellation", status_code=200)
async def cancel_one(
    registration: NamedDependency[Registration],
    visitor: NamedDependency[Visitor],
    data: JSONBody[Why | None] = None,
) -> Answer:
    """Give the place or the turn back; the first in line is promoted. Refuses its holder once the
    time for cancelling has passed."""
    reason = data.reason if data else ""
    cancelled = await cancel(registration, reason, by_holder=not visitor.by_role)
    return Answer.of(cancelled, registration.event)


HANDLERS = [cancel_one]
