"""One registration, for programs."""

from litestar import get
from litestar.di import NamedDependency

from community.registrations.answers import Answer
from community.registrations.tables import Registration


@get("/api/v1/registrations/{registration_id:uuid}")
async def one(registration: NamedDependency[Registration]) -> Answer:
    """One registration with its ticket."""
    return Answer.of(registration, registration.event)


HANDLERS = [one]
