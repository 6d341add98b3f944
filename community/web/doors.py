"""Two ways in: pages for people, and the API for programs, which alone is described."""

from collections.abc import Iterable
from typing import Any

from litestar import Router

from community.web.allow import options_for
from community.web.only_json import only_json
from community.web.parts import point_to_next


def for_programs(doors: Iterable[list[Any]]) -> Router:
    """What lies under /api/v1."""
    handlers = [each for door in doors for each in door if _is_api(each)]
    all_in_order = [*options_for(handlers), *handlers]
    return Router(
        "/",
        route_handlers=all_in_order,
        before_request=only_json,
        after_request=point_to_next,
    )


def for_people(doors: Iterable[list[Any]]) -> Router:
    """All other addresses."""
    pages = [each for door in doors for each in door if not _is_api(each)]
    return Router("/", route_handlers=pages, include_in_schema=False)


def _is_api(handler: Any) -> bool:
    return all(path.startswith("/api/v1/") for path in handler.paths)
