"""What a report says about its evening: facts, people on stage, figures, the next one."""

from datetime import datetime

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


class NextEvent(Struct, frozen=True):
    """Where to go from here, as known when the report was compiled."""

    title: str
    slug: str
    number: int
    starts_at: datetime
    ends_at: datetime
    zone: str
    venue: str = ""
