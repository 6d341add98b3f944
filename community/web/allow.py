"""Which methods an address takes: told to who asks, and to who takes the wrong one (RFC 9110)."""

import re
from collections.abc import Iterable

from litestar import Litestar, Response, route
from litestar.handlers import HTTPRouteHandler
from litestar.routes import HTTPRoute


def methods_at(app: Litestar, path: str) -> str:
    """The methods that this path takes, as the header Allow lists them."""
    there = [each for each in app.routes if isinstance(each, HTTPRoute)]
    fitting = [each for each in there if _pattern(each.path_format).fullmatch(path)]
    return _listed(method for each in fitting for method in each.methods)


def options_for(handlers: Iterable[HTTPRouteHandler]) -> list[HTTPRouteHandler]:
    """One answer to OPTIONS for each path; Litestar's own knows only the path's first method."""
    methods: dict[str, set[str]] = {}
    for handler in handlers:
        for path in handler.paths:
            methods.setdefault(path, {"OPTIONS"}).update(map(str, handler.http_methods))
    return [_options(path, _listed(each)) for path, each in methods.items()]


def _options(path: str, allowed: str) -> HTTPRouteHandler:
    @route(path, http_method=["OPTIONS"], include_in_schema=False, status_code=204)
    async def options() -> Response[None]:
        return Response(None, status_code=204, headers={"allow": allowed})

    return options


def _pattern(path_format: str) -> re.Pattern[str]:
    return re.compile(re.sub(r"\{[^}]+\}", "[^/]+", path_format))


def _listed(methods: Iterable[str]) -> str:
    return ", ".join(sorted(set(methods)))
