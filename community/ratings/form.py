"""A rating as forms send it."""

import msgspec

from community.ratings.read import Said
from community.ratings.tables import Subject
from community.typed import ticked


class RatingForm(msgspec.Struct):
    """What was typed and ticked."""

    subject: str = Subject.EVENT
    about: str = ""
    score: str = ""
    reason: str = ""
    blockers: list[str] | str = []
    ten_more: str = ""
    cases: str = ""
    hours_per_case: str = ""

    @property
    def said(self) -> Said:
        """The same, as a rule reads it."""
        parts = msgspec.structs.asdict(self) | {"blockers": ticked(self.blockers)}
        return Said(**parts)
