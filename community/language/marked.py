"""Where in a text the words stand that somebody sought."""

import re
from collections.abc import Sequence
from unicodedata import combining, normalize

VOICED = "ﾞﾟ"  # of half width, a character of their own beside the one they belong to
HIRAGANA = {at: at - 0x60 for at in (*range(0x30A1, 0x30F7), 0x30FD, 0x30FE)}


def marked(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """The text in pieces, each with whether it is one of the words.

    Width, case and the kind of kana do not matter, as in the search itself.
    """
    letters = _letters(text)
    plain = [plainly(each) for each in letters]
    whole, of_letter = "".join(plain), [n for n, each in enumerate(plain) for _ in each]
    hit = [False] * len(letters)
    for word in words:
        for found in re.finditer(re.escape(plainly(word)), whole):
            for at in range(*found.span()):
                hit[of_letter[at]] = True
    return _pieces(letters, hit)


def plainly(text: str) -> str:
    """The text as it is compared: NFKC, lower case, katakana as hiragana."""
    return normalize("NFKC", text).lower().translate(HIRAGANA)


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
