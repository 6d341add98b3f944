"""Hide words in a text: what is hidden is seen to be hidden, and nothing of it is left."""

from collections import ChainMap
from collections.abc import Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from community.language.tongue import tongue
from community.masks.fold import Span, folded, letters_of, spans_of
from community.masks.hides import Hides
from community.masks.instead import Instead, instead_of

Words = Mapping[str, Instead]
"""What to hide, as it is compared, and what stands in its place."""


class Masks(NamedTuple):
    """What is hidden in all lines, and beside that in one line alone, by its key."""

    everywhere: Words
    in_lines: Mapping[UUID, Words]

    @property
    def anywhere(self) -> Words:
        """What is hidden in all lines or in any: for a text that may quote any of them."""
        return dict(ChainMap(dict(self.everywhere), *map(dict, self.in_lines.values())))

    def at(self, line: UUID | None) -> Words:
        """What is hidden in this line; None is what is no line."""
        return {**self.everywhere, **(self.in_lines.get(line, {}) if line else {})}


def masked(text: str, words: Words) -> str:
    """The text without the hidden words; where two overlap, both go."""
    where = folded(text)
    found = [
        (span, instead)
        for letters, instead in sorted(words.items(), key=lambda each: -len(each[0]))
        for span in spans_of(where, letters)
    ]
    whole = _joined(found)
    spoken = _language(text, [span for span, _instead in whole]) if whole else "ja"
    for (start, end), instead in reversed(whole):
        text = text[:start] + getattr(instead, spoken) + text[end:]
    return text


def would_show_itself(words: str) -> bool:
    """Whether the words are a part of what stands in their place."""
    letters = letters_of(words)
    return any(
        letters in letters_of(instead)
        for hides in (Hides.NAME, Hides.COMPANY, Hides.OTHER)
        for place in range(26)
        for instead in instead_of(hides, place)
    )


def _language(text: str, spans: Iterable[Span]) -> str:
    """The one of what is left; where nothing is left to read, the one of the text."""
    rest = text
    for start, end in reversed(list(spans)):
        rest = rest[:start] + rest[end:]
    return tongue(rest if any(letter.isalpha() for letter in rest) else text)


def _joined(found: Iterable[tuple[Span, Instead]]) -> list[tuple[Span, Instead]]:
    """One place for all that overlap, named as the longest word among them; from left to right."""
    whole: list[tuple[Span, Instead]] = []
    for span, instead in sorted(found, key=lambda each: each[0][0]):
        if whole and span[0] < whole[-1][0][1]:
            (start, end), first = whole.pop()
            longest = first if end - start >= span[1] - span[0] else instead
            whole.append(((start, max(end, span[1])), longest))
        else:
            whole.append((span, instead))
    return whole
