"""The words for what a line is."""

from typing import Any

from community.language import _
from community.outputs.words import WORDS as OUTPUTS
from community.outputs.words import kind_word


def line_word(kind: str) -> str:
    """What a line is: an item's kind, or a theme."""
    return _("Theme") if kind == "theme" else kind_word(kind)


WORDS: dict[str, Any] = {**OUTPUTS, "line_word": line_word}
