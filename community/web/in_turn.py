"""A request asks for what it needs one thing after the other, so it never holds two connections.

Litestar would start a task for each of what does not build on another: two of them take as long as
a question to the database. What a route needs comes in the order of its names, as far as it can.
"""

from litestar import Litestar
from litestar.routes import HTTPRoute


def in_turn(app: Litestar) -> Litestar:
    """The same app."""
    for route in app.routes:
        if isinstance(route, HTTPRoute):
            for _handler, needs in route.route_handler_map.values():
                needs.dependency_batches = [
                    {each}
                    for batch in needs.dependency_batches
                    for each in sorted(batch, key=lambda each: each.key)
                ]
    return app
