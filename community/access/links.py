"""Templates show a link to a guarded page only to those who may follow it."""

from collections.abc import Callable
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context

from community.access.places import Places, place_in
from community.access.rights import rights
from community.members.visitor import Visitor


def may_with(places: Places) -> Callable[..., bool]:
    """`may("GET /events/{slug}/door")` for templates, reading the table that the guard reads.

    It speaks of the place whose page this is; on a page about many, the event is named.
    """

    @pass_context
    def may(context: Context, route: str, event: Any = None) -> bool:
        visitor = context.get("visitor")
        if not isinstance(visitor, Visitor):  # a page that says what went wrong
            return False
        roles = visitor.here if place_in(route, places) else visitor.roles_at()
        if event is not None:
            roles = visitor.roles_at(event.id, getattr(event.series, "id", event.series))
        return rights()[route].opens_to(visitor, roles)

    return may
