"""KPI cards as a reader finds them on the shelf."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct


class LibraryCard(Struct, frozen=True):
    """A KPI card and where it comes from; `id` is its line in the library, with all its fields."""

    id: UUID
    name: str
    formula: str
    measure: str
    phase: str
    goal: str
    noise: str
    nature: str
    round_number: int
    letter: str
    report: str
    report_title: str
    number: int
    starts_at: datetime
    zone: str


class Browsed(Struct, frozen=True):
    """What a reader browses by; empty means all."""

    phase: str = ""
    measure: str = ""
    nature: str = ""


class Choice(Struct, frozen=True):
    """A value one may browse by, and how many cards it has beside the other choices made."""

    value: str
    cards: int


class Shelf(Struct, frozen=True):
    """One page of cards, the choices, and the number of the next page or 0."""

    cards: tuple[LibraryCard, ...]
    phases: tuple[Choice, ...]
    measures: tuple[Choice, ...]
    natures: tuple[Choice, ...]
    total: int
    of_any_phase: int
    of_any_measure: int
    of_any_nature: int
    next_page: int = 0
