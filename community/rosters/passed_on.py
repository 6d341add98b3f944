"""Places that were passed on here: the list they came from goes on naming who gave them away."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from community.clock import now
from community.database import fetch
from community.events.tables import Event
from community.platforms.row import Row
from community.rosters.tables import PlaceElsewhere


class PassedOn:
    """When registrations of an event were last passed on, and by whom."""

    def __init__(self, rows: Iterable[Any] = ()) -> None:
        self.of_registration: dict[Any, datetime] = {}
        self.by_giver: dict[Any, datetime] = {}
        for row in rows:
            self.of_registration[row["registration"]] = row["decided_at"]
            self.by_giver[row["giver"]] = row["decided_at"]

    def has(self, row: Row, place: PlaceElsewhere | None, person: Any) -> bool:
        """Whether this row is about a place that its person has given away here since.

        Who registers there anew, after that, has a place of their own.
        """
        if place is not None:
            return self.has_place(place)
        given_at = self.by_giver.get(person)
        return given_at is not None and given_at > (row.changed_at or now())

    def has_place(self, place: PlaceElsewhere) -> bool:
        """Whether it was the giver's, and is the taker's by now."""
        given_at = self.of_registration.get(place.registration)
        return given_at is not None and given_at > place.seen_at


async def passed_on(event: Event) -> PassedOn:
    """Everything that was passed on at this event."""
    return PassedOn(await fetch(_DONE, event.id))


_DONE = """
    SELECT registration, giver, decided_at FROM transfer
    JOIN registration ON registration.id = transfer.registration
    WHERE registration.event = $1 AND state = 'done' ORDER BY decided_at
"""
