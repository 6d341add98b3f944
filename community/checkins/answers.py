"""An arrival as programs read it."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.checkins.coming import Arrival


class Answer(msgspec.Struct):
    """Who came in; `already` when they had been checked in before, `at` is when that was."""

    id: UUID
    registration: UUID
    name: str
    company: str
    at: datetime
    already: bool

    @classmethod
    def of(cls, arrival: Arrival) -> "Answer":
        """The arrival as a program reads it."""
        check, registration, member = arrival.check_in, arrival.registration, arrival.member
        return cls(
            check.id, registration.id, member.name, member.company, check.at, not arrival.is_first
        )
