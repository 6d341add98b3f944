"""All words of a report's content, whatever shape it has."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any
from uuid import UUID

import msgspec

from community.reports.content import Content

CODES = frozenset(
    """
    slug series_slug zone kind measure direction nature letter item heard_at starts_at ends_at as_of
    at
    """.split()  # noqa: SIM905 - one list
)
"""Fields that are no words; whatever is not named here is read by people, also what comes later."""


def with_texts(content: Content, change: Callable[[str], str]) -> Content:
    """The same content with every text changed."""
    return msgspec.convert(_changed(in_parts(content), change), Content)


def texts_of(part: object) -> Iterator[str]:
    """Every text of this part that is not empty, in its order."""
    return _texts(in_parts(part))


def in_parts(part: object) -> Any:
    """The part as dicts and lists; keys and moments stay what they are, so every text is words."""
    return msgspec.to_builtins(part, builtin_types=(UUID, datetime))


def _changed(told: Any, change: Callable[[str], str]) -> Any:
    if isinstance(told, dict):
        return {
            name: each if name in CODES else _changed(each, change) for name, each in told.items()
        }
    if isinstance(told, list | tuple):
        return [_changed(each, change) for each in told]
    return change(told) if isinstance(told, str) else told


def _texts(told: Any) -> Iterator[str]:
    if isinstance(told, dict):
        for name, each in told.items():
            yield from () if name in CODES else _texts(each)
    elif isinstance(told, list | tuple):
        for each in told:
            yield from _texts(each)
    elif isinstance(told, str) and told:
        yield told
