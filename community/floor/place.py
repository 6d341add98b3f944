"""One thing on the map, as plain values."""

import re
from typing import Annotated

import msgspec
from msgspec import Meta

from community.language import _

LETTER = re.compile(r"[A-Z]{1,3}")
LONGEST_NAME, LONGEST_WORDS = 40, 80

Hundredths = Annotated[int, Meta(ge=0, le=100)]


class Place(msgspec.Struct, frozen=True):
    """A roundtable or a landmark; `x` and `y` are hundredths of the room, from the upper left."""

    name: Annotated[str, Meta(min_length=1, max_length=LONGEST_NAME)]
    x: Hundredths
    y: Hundredths
    words: Annotated[str, Meta(max_length=LONGEST_WORDS)] = ""
    is_landmark: bool = False

    @property
    def called(self) -> str:
        """What a reader or a screen reader says for it."""
        if self.is_landmark:
            return self.name
        said = _("Roundtable {letter}").format(letter=self.name)
        return (
            _("{roundtable}, {where}").format(roundtable=said, where=self.words)
            if self.words
            else said
        )
