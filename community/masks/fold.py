"""Words as they are compared: NFKC, without case, accents, spaces, joints and forms of a letter."""

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from unicodedata import category, combining, normalize

from community.masks.same_letters import BLANK, CHOOSES_A_FORM, JOINS, MARKS, SAME

Span = tuple[int, int]

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,31});")  # as Markdown reads it


class Folded(NamedTuple):
    """The letters to compare, and for each of them where in the text it comes from."""

    text: str
    letters: str
    spans: tuple[Span, ...]


def folded(text: str) -> Folded:
    """The text, ready to be searched; half-width kana and their marks are one letter."""
    typed = text.translate(MARKS)
    found = [
        (letter, span)
        for span in _letters(typed)
        for letter in _plain(unescape(typed[slice(*span)]))
    ]
    letters = "".join(letter for letter, _span in found)
    return Folded(text, letters, tuple(span for _letter, span in found))


def letters_of(words: str) -> str:
    """The words as they are compared."""
    return folded(words).letters


def spans_of(where: Folded, letters: str) -> Iterator[Span]:
    """Where in the text these letters stand; a Latin word is not found within a longer one."""
    at = where.letters.find(letters) if letters else -1
    while at >= 0:
        start, end = where.spans[at][0], where.spans[at + len(letters) - 1][1]
        if not (_goes_on(where.text, start) or _goes_on(where.text, end)):
            yield start, end
        at = where.letters.find(letters, at + 1)


def _letters(text: str) -> Iterator[Span]:
    entities = {found.start(): found.end() for found in _ENTITY.finditer(text)}
    at = 0
    while at < len(text):
        start, at = at, entities.get(at, at + 1)
        while at < len(text) and _belongs_to_the_one_before(text[at]):
            at += 1
        yield start, at


def _belongs_to_the_one_before(letter: str) -> bool:
    return letter in CHOOSES_A_FORM or combining(normalize("NFKD", letter)[0]) > 0


def _plain(letter: str) -> str:
    plain = _without_accent(normalize("NFKC", letter).casefold())
    return "".join(each for each in plain.translate(SAME) if not _is_unseen(each))


def _without_accent(letter: str) -> str:
    """Kana keep their voice, which is not an accent."""
    parts = normalize("NFKD", letter)
    if parts and _is_latin(parts):
        return "".join(each for each in parts if not combining(each))
    return normalize("NFKC", letter)


def _is_unseen(letter: str) -> bool:
    if letter.isspace() or category(letter) == "Cf":
        return True
    return letter in JOINS or letter in BLANK or letter in CHOOSES_A_FORM


def _goes_on(text: str, at: int) -> bool:
    """Whether a Latin word or a number runs on over this place."""
    return 0 < at < len(text) and all(map(_is_latin, text[at - 1 : at + 1]))


def _is_latin(letter: str) -> bool:
    plain = normalize("NFKD", letter)[0]
    return plain.isalnum() and plain.isascii()
