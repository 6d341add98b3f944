"""A line of a published report, and where it was said."""

from datetime import datetime
from uuid import UUID

from msgspec import Struct


class Found(Struct, frozen=True):
    """An item, a KPI card or a theme (`kind` "theme", without round and letter)."""

    id: UUID
    kind: str
    words: str
    formula: str
    measure: str
    phase: str
    goal: str
    noise: str
    round_number: int
    letter: str
    said_at: datetime
    zone: str
    report: str
    report_title: str
    series: str
    series_slug: str
    number: int

    @property
    def place(self) -> str:
        """Where in its report it stands."""
        at = f"round-{self.round_number}-{self.letter.lower()}" if self.letter else "themes"
        return f"/reports/{self.report}#{at}"
