"""KPI cards as a reader finds them on the shelf."""

from datetime import datetime

from msgspec import Struct


class LibraryCard(Struct, frozen=True):
    """A KPI card and where it comes from."""

    name: str
    formula: str
    measure: str
    phase: str
    goal: str
    noise: str
    round_number: int
    letter: str
    report: str
    report_title: str
    number: int
    starts_at: datetime
    zone: str


class Choice(Struct, frozen=True):
    """A value one may browse by, and how many cards it has beside the other choice made."""

    value: str
    cards: int


class Shelf(Struct, frozen=True):
    """One page of cards, the choices, and the number of the next page or 0."""

    cards: tuple[LibraryCard, ...]
    phases: tuple[Choice, ...]
    measures: tuple[Choice, ...]
    total: int
    of_any_phase: int
    of_any_measure: int
    next_page: int = 0
