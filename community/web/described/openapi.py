"""The description of the API, with everything that an operation can answer."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from litestar import Litestar, Request
from litestar.handlers import HTTPRouteHandler
from litestar.openapi import OpenAPIConfig
from litestar.openapi.plugins import JsonRenderPlugin
from litestar.openapi.spec import Components, SecurityScheme
from litestar.types import Method

from community.web.described import possible_answers
from community.web.described.problem_shape import PROBLEM
from community.web.once.idempotency import HEADER

WHOLE = "api_description"
WHO = "api_rights"  # kept in the app's state: who may use the route, by method and path

Who = Callable[[str], frozenset[str]]


class Described(JsonRenderPlugin):
    """Serves the description at /api/openapi.json."""

    def render(self, request: Request[Any, Any, Any], openapi_schema: dict[str, Any]) -> bytes:
        return self.render_json(request, description(request.app))


def config(title: str) -> OpenAPIConfig:
    """What Litestar reads out of the handlers by itself."""
    return OpenAPIConfig(
        title=title,
        version="1",
        path="/api",
        description=ABOUT,
        use_handler_docstrings=True,
        render_plugins=[Described()],
        operation_id_creator=_operation_id,
        components=Components(security_schemes={"token": TOKEN}),
    )


def description(app: Litestar) -> dict[str, Any]:
    """The whole document, made when somebody first asks for it."""
    if WHOLE not in app.state:
        whole = app.openapi_schema.to_schema()
        for route, operation in operations(whole):
            _complete(operation, route, app.state[WHO](route))
        whole["components"]["schemas"]["Problem"] = PROBLEM
        whole["components"]["responses"] = possible_answers.components()
        app.state[WHOLE] = whole
    made: dict[str, Any] = app.state[WHOLE]
    return made


def operations(whole: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Each operation by method and path, such as `GET /api/v1/events`."""
    for path, methods in whole["paths"].items():
        for method, operation in methods.items():
            yield f"{method.upper()} {path}", operation


def _complete(operation: dict[str, Any], route: str, who: frozenset[str]) -> None:
    """Add what Litestar cannot know: rights, refusals, the key, and one sentence as the title."""
    method, path = route.split(" ", 1)
    operation.pop("deprecated", None)
    operation["tags"] = [path.split("/")[3]]
    _title(operation, who)
    is_open = "anybody" in who
    operation["security"] = [{}, {"token": []}] if is_open else [{"token": []}]
    for parameter in operation.get("parameters", []):
        parameter.pop("deprecated", None)
    if method != "GET":
        operation.setdefault("parameters", []).append(KEY)
    body = operation.get("requestBody")
    if body and "null" in str(body):  # Litestar calls every body required
        body["required"] = False
    told = operation["responses"]
    refusals = possible_answers.to(method, path, is_open, "requestBody" in operation)
    for code in set(told) & set(refusals) - {"400"}:
        refusals[code] = possible_answers.either(told[code], code)
    operation["responses"] = {**told, **refusals}


def _title(operation: dict[str, Any], who: frozenset[str]) -> None:
    words = " ".join(operation.get("description", "").split())
    sentence, _, rest = words.partition(". ")
    operation["summary"] = sentence.rstrip(".") if words else operation["summary"]
    roles = "For everybody." if "anybody" in who else f"For: {', '.join(sorted(who))}."
    operation["description"] = f"{rest} {roles}".strip()


def _operation_id(_handler: HTTPRouteHandler, method: Method, parts: Sequence[Any]) -> str:
    """The method and the address, such as `post_events_slug_registrations`: clients that are made
    from the description name their functions so, and an address never dies."""
    names = [str(getattr(part, "name", part)) for part in parts]
    return "_".join([method.lower(), *names[2:]]).replace("-", "_")


ABOUT = """
The same verbs as the pages. Send a token as `Authorization: Bearer community_…`.
Moments are instants with an offset, money is whole yen, ids are UUIDs.
A list has `next`, to be sent as `after` for the next page. A refusal is problem+json.
Every write may bring an `Idempotency-Key`: sent again within a day it is done once.
""".strip()

TOKEN = SecurityScheme(
    type="http",
    scheme="bearer",
    description="A token that an organiser has made. It opens what its roles open.",
)

KEY = {
    "name": HEADER,
    "in": "header",
    "required": False,
    "description": "Names this write for 24 hours: sent again it is done once, answered twice.",
    "schema": {"type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
}
