"""The building: opens every room's door."""

from litestar import Litestar
from litestar.datastructures import CacheControlHeader, State
from litestar.static_files import create_static_files_router

from community import live
from community.access import dependencies as access
from community.access.links import may_with
from community.access.rights import who_may_ask
from community.paths import ASSETS
from community.rooms import DOORS, GIVEN, PLACES
from community.running import running
from community.settings import settings
from community.templates import environment
from community.web.described import openapi
from community.web.doors import for_people, for_programs
from community.web.entrance.entry import Entry
from community.web.in_turn import in_turn
from community.web.once.idempotency import Idempotency
from community.web.refuse import ANSWERS
from community.web.sizes import A_FORM, A_ROSTER
from community.web.written import Written
from community.work import work

FOR_EVER = CacheControlHeader(public=True, max_age=31_536_000, immutable=True)


def create_app(with_worker: bool = True) -> Entry:
    """The app as a server runs it; with `with_worker` it also delivers mail."""
    return Entry(Idempotency(in_turn(create_litestar(with_worker)), access.whose, A_ROSTER))


def create_litestar(with_worker: bool = True) -> Litestar:
    """All rooms behind one door."""
    ASSETS.mkdir(parents=True, exist_ok=True)
    environment().globals["may"] = may_with(PLACES)
    assets = create_static_files_router("/assets", [ASSETS], cache_control=FOR_EVER)
    return Litestar(
        route_handlers=[for_programs(DOORS), for_people(DOORS), assets],
        dependencies={name: found for room in GIVEN for name, found in room.items()},
        exception_handlers=ANSWERS,
        middleware=[access.guard_with(PLACES)],
        lifespan=[running([live.listen, *([work] if with_worker else [])])],
        openapi_config=openapi.config(settings().community_name),
        response_class=Written,
        state=State({openapi.WHO: who_may_ask}),
        request_max_body_size=A_FORM,
        debug=False,
        logging_config=None,
    )
