"""Hide words in everything that a report says."""

from typing import Any
from uuid import UUID

import msgspec

from community.masks.masked import Masks, masked
from community.reports.content import Content
from community.reports.texts import CODES, in_parts


def with_words_hidden(content: Content, masks: Masks) -> Content:
    """The same content without the hidden words, in every part of it and in each line."""
    if not any(masks):
        return content
    return msgspec.convert(_hidden(in_parts(content), masks, None), Content)


def _hidden(told: Any, masks: Masks, line: UUID | None) -> Any:
    if isinstance(told, dict):
        line = told.get("item") or line
        return {
            name: each if name in CODES else _hidden(each, _masks_in(name, masks), line)
            for name, each in told.items()
        }
    if isinstance(told, list | tuple):
        return [_hidden(each, masks, line) for each in told]
    return masked(told, masks.at(line)) if isinstance(told, str) else told


def _masks_in(part: str, masks: Masks) -> Masks:
    """A correction quotes a line without its key: what is hidden in any line is hidden in it."""
    return Masks(masks.anywhere, {}) if part == "errata" else masks
