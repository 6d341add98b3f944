"""Everybody of a round by name, so that people find themselves. Arithmetic only."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from community.roundtables.who_sits import RoundtableWithPeople, Seated

KANA = re.compile(r"[ぁ-ゖ]")
LATIN = re.compile(r"[0-9a-z]")


class Named(NamedTuple):
    """One person on the wall; the company tells two of one name apart."""

    name: str
    reading: str
    company: str
    letter: str
    is_moved: bool


def moved_lately(people: Sequence[Seated], at: datetime) -> frozenset[UUID]:
    """The registrations to be marked: nobody where most were moved."""
    moved = frozenset(each.registration for each in people if each.was_moved(at))
    return moved if 2 * len(moved) <= len(people) else frozenset()


def by_name(roundtables: Iterable[RoundtableWithPeople], at: datetime) -> list[Named]:
    """Everybody from A to Z, then in the order of kana; nobody is marked where most were moved."""
    seated = [(each, one.letter) for one in roundtables for each in one.people]
    moved = moved_lately([each for each, _letter in seated], at)
    same = Counter(each.name for each, _letter in seated)
    named = [
        Named(
            each.name,
            each.reading,
            each.company if same[each.name] > 1 else "",
            letter,
            each.registration in moved,
        )
        for each, letter in seated
    ]
    return sorted(
        named, key=lambda one: (*alphabet(one.reading or one.name), one.name, one.company)
    )


def alphabet(said: str) -> tuple[int, str]:
    """Where words stand in a list: Latin letters first, then kana of either kind, then the rest."""
    plain = "".join(map(_hiragana, unicodedata.normalize("NFKC", said).casefold()))
    first = plain[:1]
    return (0 if LATIN.match(first) else 1 if KANA.match(first) else 2), plain


def _hiragana(letter: str) -> str:
    return chr(ord(letter) - 0x60) if "ァ" <= letter <= "ヶ" else letter


def from_to(people: Sequence[Named]) -> str:
    """「あ – そ」: where a page begins and ends; nothing where a name has no reading."""
    ends = (people[0], people[-1]) if people else ()
    firsts = [(each.reading or each.name)[:1] for each in ends]
    is_read = all(alphabet(first)[0] < 2 for first in firsts)
    return " – ".join(dict.fromkeys(firsts)) if is_read else ""
