"""What a report says: a frozen shape without a single attendee's name, the same in every form."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct

from community.reports.about import Facts, Figures, Guest, NextEvent

WRITTEN_IN = "ja"
"""The language of what the house itself adds to a report; people write in theirs."""


class Line(Struct, frozen=True):
    """One thing a roundtable wrote, in its own words."""

    kind: str
    text: str
    item: UUID | None = None


class KpiCard(Struct, frozen=True):
    """One KPI with what a reader needs to try it."""

    name: str
    formula: str = ""
    measure: str = ""
    phase: str = ""
    goal: str = ""
    noise: str = ""
    item: UUID | None = None
    later: dict[str, str] = {}


class Sheet(Struct, frozen=True):
    """What one roundtable made in one round; it is known by its letter alone."""

    letter: str
    items: tuple[Line, ...] = ()
    cards: tuple[KpiCard, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether this roundtable left nothing in writing."""
        return not (self.items or self.cards)


class Round(Struct, frozen=True):
    """A round, what it asked, and what its roundtables answered."""

    number: int
    title: str
    prompts: tuple[str, ...] = ()
    sheets: tuple[Sheet, ...] = ()


class Theme(Struct, frozen=True):
    """What several roundtables said: `roundtables` of `out_of` had it, each counted once."""

    title: str
    roundtables: int
    out_of: int
    heard_at: tuple[str, ...] = ()
    items: tuple[UUID, ...] = ()


class Voice(Struct, frozen=True):
    """A guest's words on what was presented."""

    guest: Guest
    text: str
    theme: str = ""
    said: UUID | None = None


class Correction(Struct, frozen=True):
    """What was put right after the report was published, and why."""

    at: datetime
    said_before: str
    says_now: str
    reason: str

    @property
    def told(self) -> str:
        """The correction in one line."""
        if not (self.said_before or self.says_now):
            return self.reason
        return f"{self.said_before or '—'} → {self.says_now or '—'}: {self.reason}"


class Content(Struct, frozen=True):
    """The whole report beside its title and its lead."""

    facts: Facts
    figures: Figures
    rounds: tuple[Round, ...] = ()
    themes: tuple[Theme, ...] = ()
    commentary: tuple[Voice, ...] = ()
    open_questions: tuple[str, ...] = ()
    next_event: NextEvent | None = None
    errata: tuple[Correction, ...] = ()
    shape: int = 1
