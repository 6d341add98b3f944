"""The same hello behind all that a request to us passes: entry, rights, refusals, limits, log."""

from litestar import Litestar, get

from community.access.dependencies import guard_with, whose
from community.rooms import GIVEN, PLACES
from community.web.entrance.entry import Entry
from community.web.logbook import keep_log
from community.web.once.idempotency import Idempotency
from community.web.refuse import ANSWERS
from community.web.sizes import A_FORM
from community.web.written import Written

keep_log()


@get("/", media_type="text/plain")
async def hello() -> str:
    return "hello"


app = Entry(
    Idempotency(
        Litestar(
            [hello],
            dependencies={name: found for room in GIVEN for name, found in room.items()},
            exception_handlers=ANSWERS,
            middleware=[guard_with(PLACES)],
            response_class=Written,
            request_max_body_size=A_FORM,
            openapi_config=None,
            logging_config=None,
        ),
        whose,
        A_FORM,
    )
)
