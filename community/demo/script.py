"""The script of the demo: invented people, evenings and words, read from the files beside it."""

import tomllib
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

T = TypeVar("T")


class Person(msgspec.Struct, array_like=True):
    """Somebody invented."""

    name: str
    company: str
    industry: str
    phase: str
    job_title: str
    motive: str = ""


class People(msgspec.Struct):
    """All the invented people: who register, who walk in, who ask to become members."""

    everybody: list[Person]
    walked_in: list[Person]
    applicants: list[Person]


class SeriesWords(msgspec.Struct):
    slug: str
    title: str
    description: str


class KindWords(msgspec.Struct):
    name: str
    capacity: int
    fee_yen: int
    member_fee_yen: int
    drawn_days_before: int = 0
    is_beside: bool = False


class EveningWords(msgspec.Struct):
    """One evening; `prompts` per round, `come` is how many of the registered come.

    Without `places` it has those of its room.
    """

    number: int
    days_from_now: int
    title: str
    concept: str
    prompts: list[list[str]]
    come: int
    places: int = 0
    kinds: list[KindWords] = []


class Place(msgspec.Struct):
    venue_name: str
    venue_address: str
    for_whom: str
    not_for_whom: str
    networking: str
    places: int
    fee_yen: int
    member_fee_yen: int


class GuestWords(msgspec.Struct):
    name: str
    title: str
    company: str
    email: str


class Evenings(msgspec.Struct):
    """The series and its evenings, where they are held and who comments."""

    series: SeriesWords
    evening: list[EveningWords]
    place: Place
    guest: list[GuestWords]


class Words(msgspec.Struct):
    """What roundtables wrote and guests said."""

    kpis: list[list[str]]
    items: list[list[str]]
    themes: list[str]
    commentary: list[tuple[int, str]]
    tries: list[tuple[str, str, str]]
    ratings: list[tuple[int, str, list[str], str]]


@cache
def people() -> People:
    """The invented people."""
    return _read("people.toml", People)


@cache
def evenings() -> Evenings:
    """The evenings and where they are held."""
    return _read("evenings.toml", Evenings)


@cache
def words() -> Words:
    """What was written and said."""
    return _read("words.toml", Words)


@cache
def later_fields() -> dict[str, dict[str, str]]:
    """What is filled in later, by the name of the KPI and its phase."""
    return _read("cards.toml", dict[str, dict[str, str]])


def _read(name: str, shape: type[T]) -> T:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), shape)
