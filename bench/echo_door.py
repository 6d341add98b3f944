"""Our own door with one route behind it, for an echo: the same entry, rights, limits and log."""

from typing import Any

from litestar import Litestar, get

from community.access.dependencies import guard_with, whose
from community.rooms import GIVEN, PLACES
from community.running import running
from community.web.doors import for_programs
from community.web.entrance.entry import Entry
from community.web.in_turn import in_turn
from community.web.logbook import keep_log
from community.web.once.idempotency import Idempotency
from community.web.refuse import ANSWERS
from community.web.sizes import A_FORM


@get(["/", "/healthz"], sync_to_thread=False)
def answers() -> None:
    return None


def behind_our_door(echo: Any, way: Any = for_programs) -> Entry:
    """The app that does nothing else; `way` is the one of programs or of people."""
    keep_log()
    return Entry(
        Idempotency(
            in_turn(
                Litestar(
                    [way([[echo]]), answers],
                    dependencies={name: found for room in GIVEN for name, found in room.items()},
                    exception_handlers=ANSWERS,
                    middleware=[guard_with(PLACES)],
                    lifespan=[running([])],
                    request_max_body_size=A_FORM,
                    openapi_config=None,
                    logging_config=None,
                )
            ),
            whose,
            A_FORM,
        )
    )
