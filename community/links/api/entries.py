"""The links of the day as programs read them."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.links.days import Entry


class LineAnswer(msgspec.Struct):
    """What one member wrote about a link."""

    id: UUID
    name: str
    line: str
    at: datetime


class EntryAnswer(msgspec.Struct):
    """A link, with the lines of all who posted it, the first one first."""

    url: str
    lines: list[LineAnswer]

    @classmethod
    def of(cls, found: Entry) -> "EntryAnswer":
        """The link as a program reads it."""
        return cls(
            found.url,
            [LineAnswer(each.post, each.name, each.words, each.at) for each in found.lines],
        )
