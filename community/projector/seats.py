"""Who sits where, for a projector: a page at a time, and no name of who said no to being named."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from community.consents.purpose import Purpose
from community.consents.wordings import version
from community.database import fetch
from community.events.tables import Event, Round
from community.language import _
from community.roundtables.who_sits import RoundtableWithPeople, roundtables_of
from community.seats.wall import NAMES, ROUNDTABLES, TURNS_SECONDS
from community.seats.wall_names import Named, by_name


@dataclass(frozen=True)
class Seats:
    """One page: roundtables with their people, or where there are many, people by name."""

    roundtables: Sequence[RoundtableWithPeople] = ()
    names: Sequence[Named] = ()
    page: int = 1
    pages: int = 1


async def seats_of(event: Event, round: Round, at: datetime) -> Seats:
    """The page that is on at that moment; they turn by the clock, on every projector alike."""
    unnamed = {row["id"] for row in await fetch(_UNNAMED, event.id, *_SAID_NO)}
    roundtables = [_without(each, unnamed) for each in await roundtables_of(round)]
    if len(roundtables) <= ROUNDTABLES:
        return Seats(roundtables)
    names = by_name(roundtables, at)
    pages = max(1, -(-len(names) // NAMES))
    page = int(at.timestamp()) // TURNS_SECONDS % pages
    return Seats((), names[page * NAMES : (page + 1) * NAMES], page + 1, pages)


def _without(roundtable: RoundtableWithPeople, unnamed: set[UUID]) -> RoundtableWithPeople:
    people = [
        replace(each, name=_("A guest"), reading="", company="")
        if each.registration in unnamed
        else each
        for each in roundtable.people
    ]
    return replace(roundtable, people=people)


_SAID_NO = (Purpose.NAMED_IN_REPORT, version(Purpose.NAMED_IN_REPORT))
_UNNAMED = """
    SELECT registration.id FROM registration JOIN consent ON consent.member = registration.member
    WHERE registration.event = $1 AND consent.purpose = $2 AND consent.version = $3
      AND consent.state <> 'given'
"""
