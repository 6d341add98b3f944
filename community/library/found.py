"""A line of a published report, and where it was said."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Self
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
    later: dict[str, str]
    round_number: int
    letter: str
    said_at: datetime
    zone: str
    report: str
    report_title: str
    series: str
    series_slug: str
    number: int

    @classmethod
    def of(cls, row: Mapping[str, Any]) -> Self:
        """The line of a row that seek.py selects."""
        return cls(**{**row, "later": json.loads(row["later"])})

    @property
    def nature(self) -> str:
        """Whether a KPI moves before the result, with it or after it; empty when nobody said."""
        return self.later.get("nature", "")

    @property
    def place(self) -> str:
        """Where in its report it stands."""
        at = f"round-{self.round_number}-{self.letter.lower()}" if self.letter else "themes"
        return f"/reports/{self.report}#{at}"
