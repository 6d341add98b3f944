"""What a report says: a frozen shape without a single attendee's name, the same in every form."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct


class Guest(Struct, frozen=True):
    """A person named on the event's page, with title and company as of that evening."""

    name: str
    title: str = ""
    company: str = ""

    @property
    def introduction(self) -> str:
        """Company and title in one line."""
        return " ".join(part for part in (self.company, self.title) if part)


class Facts(Struct, frozen=True):
    """The evening itself."""

    series: str
    series_slug: str
    number: int
    title: str
    slug: str
    starts_at: datetime
    ends_at: datetime
    zone: str
    venue: str = ""
    concept: str = ""
    guests: tuple[Guest, ...] = ()
    organisers: tuple[Guest, ...] = ()


class Figures(Struct, frozen=True):
    """Counts, as of the moment in `as_of`."""

    as_of: datetime
    came: int = 0
    roundtables: int = 0
    items: int = 0
    kpis: int = 0
    members: int = 0


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


class Voice(Struct, frozen=True):
    """A guest's words on what was presented."""

    guest: Guest
    text: str
    theme: str = ""


class NextEvent(Struct, frozen=True):
    """Where to go from here, as known when the report was compiled."""

    title: str
    slug: str
    number: int
    starts_at: datetime
    ends_at: datetime
    zone: str
    venue: str = ""


class Content(Struct, frozen=True):
    """The whole report beside its title and its lead."""

    facts: Facts
    figures: Figures
    rounds: tuple[Round, ...] = ()
    themes: tuple[Theme, ...] = ()
    commentary: tuple[Voice, ...] = ()
    next_event: NextEvent | None = None
    shape: int = 1
