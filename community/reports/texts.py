"""All words of a report's content, whatever shape it has."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

CODES = frozenset(
    """
    slug series_slug zone kind measure direction nature letter item heard_at starts_at ends_at as_of
    at
    """.split()  # noqa: SIM905 - one list
)
"""Fields that are no words; whatever is not named here is read by people, also what comes later."""


def texts_of(part: object) -> Iterator[str]:
    """Every text of this part that is not empty, in its order."""
    return _texts(in_parts(part))


def in_parts(part: object) -> Any:
    """The part as dicts and lists; keys and moments stay what they are, so every text is words."""
    return msgspec.to_builtins(part, builtin_types=(UUID, datetime))


def _texts(told: Any) -> Iterator[str]:
    if isinstance(told, dict):
        for name, each in told.items():
            yield from () if name in CODES else _texts(each)
    elif isinstance(told, list | tuple):
        for each in told:
            yield from _texts(each)
    elif isinstance(told, str) and told:
        yield told
