"""The least that can be done with somebody who wants to register: read them, and say it back.

It stands at the same address, behind the same door, rights and limits, and reads the same body.
"""

from litestar import Litestar, get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.access.dependencies import guard_with, whose
from community.members.visitor import Visitor
from community.registrations.api.register import NewRegistration
from community.rooms import GIVEN, PLACES
from community.running import running
from community.web.doors import for_programs
from community.web.entry import Entry
from community.web.idempotency import Idempotency
from community.web.logbook import keep_log
from community.web.refuse import ANSWERS
from community.web.sizes import A_FORM

keep_log()


@get("/healthz", sync_to_thread=False)
def answers() -> None:
    return None


@post("/api/v1/events/{slug:str}/registrations")
async def echo(
    organiser: NamedDependency[Visitor], slug: str, data: JSONBody[NewRegistration]
) -> NewRegistration:
    return data


app = Entry(
    Idempotency(
        Litestar(
            [for_programs([[echo]]), answers],
            dependencies={name: found for room in GIVEN for name, found in room.items()},
            exception_handlers=ANSWERS,
            middleware=[guard_with(PLACES)],
            lifespan=[running([])],
            request_max_body_size=A_FORM,
            openapi_config=None,
            logging_config=None,
        ),
        whose,
        A_FORM,
    )
)
