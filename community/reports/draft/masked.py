"""Hide words in a text: what is hidden is seen to be hidden, and nothing of it is left."""

from collections.abc import Iterable, Mapping

from community.reports.draft.fold import Span, folded, letters_of, spans_of
from community.reports.draft.tables import Hides

IN_ITS_PLACE = {
    Hides.NAME: "〔お名前〕",
    Hides.COMPANY: "〔社名〕",
    Hides.OTHER: "〔伏せています〕",
}
Masks = Mapping[str, str]
"""What to hide, as it is compared, and what stands in its place."""


def masked(text: str, masks: Masks) -> str:
    """The text without the masked words; where two overlap, both go."""
    where = folded(text)
    found = [
        (span, instead)
        for letters, instead in sorted(masks.items(), key=lambda each: -len(each[0]))
        for span in spans_of(where, letters)
    ]
    for (start, end), instead in reversed(_joined(found)):
        text = text[:start] + instead + text[end:]
    return text


def would_show_itself(words: str) -> bool:
    """Whether the words are a part of what stands in their place."""
    letters = letters_of(words)
    return any(letters in letters_of(instead) for instead in IN_ITS_PLACE.values())


def _joined(found: Iterable[tuple[Span, str]]) -> list[tuple[Span, str]]:
    """One place for all that overlap, named as the longest word among them; from left to right."""
    whole: list[tuple[Span, str]] = []
    for span, instead in sorted(found, key=lambda each: each[0][0]):
        if whole and span[0] < whole[-1][0][1]:
            (start, end), first = whole.pop()
            longest = first if end - start >= span[1] - span[0] else instead
            whole.append(((start, max(end, span[1])), longest))
        else:
            whole.append((span, instead))
    return whole
