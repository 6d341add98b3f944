"""Where else in a line the sought words stand, for a list that shows three of its fields."""

from collections.abc import Sequence

from community.language import _
from community.language.marked import plainly
from community.library.found import Found
from community.outputs.later import CHOICES
from community.outputs.later_words import later_label

AROUND = 40


def also_said(line: Found, words: Sequence[str]) -> list[tuple[str, str]]:
    """Label and an excerpt of each field that holds one of the words and is not shown anyway."""
    if not words:
        return []
    fields = [(_("Noise"), line.noise)]
    fields += [
        (later_label(name), said) for name, said in line.later.items() if name not in CHOICES
    ]
    return [(label, cut) for label, said in fields if (cut := excerpt(said, words))]


def excerpt(text: str, words: Sequence[str]) -> str:
    """The text around the first of the words, or nothing where none of them stands."""
    plain = plainly(text)
    found = [at for word in words if (at := plain.find(plainly(word))) >= 0]
    if not found:
        return ""
    begin, end = max(min(found) - AROUND, 0), min(found) + 2 * AROUND
    return ("…" if begin else "") + text[begin:end] + ("…" if end < len(text) else "")
