"""Who hosts a roundtable, for programs."""

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.members.visitor import Visitor
from community.registrations.answers import Answer
from community.registrations.host import let_host
from community.registrations.tables import Registration


class Hosting(msgspec.Struct):
    """Whether the person hosts a roundtable."""

    is_host: bool


@post("/api/v1/registrations/{registration_id:uuid}/hosting", status_code=200)
async def let_somebody_host(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    data: JSONBody[Hosting],
) -> Answer:
    """Let somebody host a roundtable, or no longer."""
    await let_host(registration, data.is_host)
    return Answer.of(registration, registration.event)


HANDLERS = [let_somebody_host]
