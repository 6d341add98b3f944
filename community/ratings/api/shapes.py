"""A rating as programs send and read it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from community.ratings.read import Said
from community.ratings.tables import SelfRating, Subject


class NewRating(msgspec.Struct):
    """How far somebody could go, and why."""

    score: Annotated[int, Meta(examples=[70])] = -1
    reason: Annotated[str, Meta(examples=["準備の時間が足りず、事例を聞けませんでした。"])] = ""
    subject: Annotated[str, Meta(examples=["event"])] = Subject.EVENT.value
    about: Annotated[str, Meta(examples=["A"])] = ""
    blockers: Annotated[list[str], Meta(examples=[["time"]])] = []
    ten_more: str = ""
    cases: int | None = None
    hours_per_case: float | None = None

    @property
    def said(self) -> Said:
        """The same, as a rule reads it."""
        numbers = {
            name: "" if (number := getattr(self, name)) is None else str(number)
            for name in ("score", "cases", "hours_per_case")
        }
        return Said(**msgspec.structs.asdict(self) | numbers)


class RatingAnswer(msgspec.Struct):
    """One's own rating, as it is kept."""

    id: UUID
    event: int | None
    subject: str
    about: str
    score: int
    reason: str
    blockers: list[str]
    ten_more: str
    cases: int | None
    minutes_per_case: int | None
    rated_at: datetime

    @classmethod
    def of(cls, kept: SelfRating) -> "RatingAnswer":
        """The rating as its rater reads it."""
        found = {name: getattr(kept, name) for name in cls.__struct_fields__}
        return cls(**found | {"event": getattr(kept.event, "id", kept.event)})
