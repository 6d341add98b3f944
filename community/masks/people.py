"""By which words the people of an evening could be recognised."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from community.database import fetch
from community.masks.fold import letters_of
from community.masks.hides import Hides

CALLED = ("さん", "様", "さま", "氏", "くん", "君", "ちゃん", "先生", "社長", "部長", "課長")
UNMISTAKABLE = 4  # kana
FORMS = re.compile(
    r"株式会社|有限会社|合同会社|一般社団法人|\(株\)|（株）|㈱"
    r"|\b(co\.,? ?ltd|inc|ltd|llc|k\.k)\.?$",
    re.IGNORECASE,
)


class Called(NamedTuple):
    """Words that tell who or which company is meant."""

    words: str
    hides: Hides


async def called_at(event_id: int) -> list[Called]:
    """Every way to call those who registered, the longest first; not who is on the event's page."""
    public = {letters_of(each) for row in await fetch(_ON_STAGE, event_id) for each in _every(row)}
    found: dict[str, Called] = {}
    for row in await fetch(_PEOPLE, event_id):
        reading = "" if letters_of(row["name"]) in public else row["reading"]
        for each in (*_ways(row["name"], row["company"]), *_aloud(reading)):
            found.setdefault(letters_of(each.words), each)
    wanted = [each for letters, each in found.items() if letters and letters not in public]
    return sorted(wanted, key=lambda each: -len(each.words))


def _ways(name: str, company: str) -> Iterator[Called]:
    for words in _names(name):
        yield Called(words, Hides.NAME)
    for words in _companies(company):
        yield Called(words, Hides.COMPANY)


def _aloud(reading: str) -> Iterator[Called]:
    """Short parts of a reading stand within other words: alone they are no name."""
    for part in {reading.strip(), *reading.split()}:
        alone = [part] if len(part) >= UNMISTAKABLE else []
        for words in alone or [part + called for called in CALLED if part]:
            yield Called(words, Hides.NAME)


def _names(name: str) -> Iterator[str]:
    """The whole name and its parts; of one letter only together with how one is addressed."""
    for part in {name.strip(), *name.split()}:
        if len(part) > 1:
            yield part
        elif part:
            yield from (part + called for called in CALLED)


def _companies(company: str) -> Iterator[str]:
    yield from {each for each in (company.strip(), FORMS.sub("", company).strip()) if len(each) > 1}


def _every(row: dict[str, str]) -> Iterator[str]:
    return (each.words for each in _ways(row["name"], row["company"]))


_PEOPLE = """
    SELECT DISTINCT m.name, m.reading, m.company
    FROM registration r JOIN member m ON r.member = m.id
    WHERE r.event = $1 AND m.erased_at IS NULL
"""
_ON_STAGE = "SELECT name, company FROM appearance WHERE event = $1"
