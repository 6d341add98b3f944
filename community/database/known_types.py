"""Connections that know PostgreSQL's own types from each other.

asyncpg asks the server about every kind of array, on each connection anew: it takes 10 ms of the
server, and thirty people at the door wait for it, once for each connection that is opened in a
rush. It lets nobody say what is known, so the question itself is caught.
"""

from collections.abc import Iterable
from typing import Any, ClassVar, NamedTuple

import asyncpg

_FIRST_OF_A_DATABASE = 10_000  # a smaller number means the same type on every server


class Known(NamedTuple):
    """Stands where asyncpg expects the statement that it has asked with."""

    name: str = "known"


class Link(asyncpg.Connection):  # type: ignore[misc]  # asyncpg has no types
    """A connection of our pool."""

    _types: ClassVar[dict[frozenset[int], Any]] = {}

    async def _introspect_types(self, typeoids: Iterable[int], *waits: Any) -> Any:
        """What is known of these types, and what it was asked with."""
        asked = frozenset(typeoids)
        if asked in self._types:
            return self._types[asked], Known()
        types, statement = await super()._introspect_types(typeoids, *waits)
        if max(asked) < _FIRST_OF_A_DATABASE:
            self._types[asked] = types
        return types, statement
