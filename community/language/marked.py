"""Where in a text the words stand that somebody sought."""

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

VOICED = "ﾞﾟ"  # of half width, a character of their own beside the one they belong to


def marked(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the words.

    Width and case do not matter, as in the search itself (NFKC, lower case).
    """
    letters = _letters(text)
    plain = [normalize("NFKC", each).lower() for each in letters]
    whole, of_letter = "".join(plain), [n for n, each in enumerate(plain) for _ in each]
    hit = [False] * len(letters)
    for word in words:
        for found in re.finditer(re.escape(normalize("NFKC", word).lower()), whole):
            for at in range(*found.span()):
                hit[of_letter[at]] = True
    return _pieces(letters, hit)


def _letters(text: str) -> list[str]:
    letters: list[str] = []
    for each in text:
        if letters and (each in VOICED or combining(each)):
            letters[-1] += each
        else:
            letters.append(each)
    return letters


def _pieces(letters: Sequence[str], hit: Sequence[bool]) -> list[tuple[str, bool]]:
    pieces: list[tuple[str, bool]] = []
    for letter, is_hit in zip(letters, hit, strict=True):
        if pieces and pieces[-1][1] == is_hit:
            pieces[-1] = (pieces[-1][0] + letter, is_hit)
        else:
            pieces.append((letter, is_hit))
    return pieces
