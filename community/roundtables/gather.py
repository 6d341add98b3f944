"""Everybody who is here with all that the planner has to know: whom they met, what was wished."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from community.events.tables import Event
from community.members.company import same_name
from community.mixing.said import said_of
from community.mixing.words import Names
from community.registrations.tables import Registration
from community.roundtables.acquainted import acquainted
from community.roundtables.crowd import Crowd, crowd


def names_of(people: Crowd, here: Sequence[Registration]) -> Names:
    """How everybody who is here is called, by the planner's keys, and their companies."""
    called = {people.keys[each.id]: each.member.name for each in here}
    companies = {same_name(each.member.company): each.member.company for each in here}
    return Names([called.get(key, "") for key in range(len(people.registrations))], companies)


async def gather(event: Event, here: Sequence[Registration], seated: Iterable[UUID] = ()) -> Crowd:
    """The crowd of those who are here, with the organiser's wishes in its keys."""
    people = crowd(here, await acquainted(event, here), seated)
    return replace(people, wishes=(await said_of(event)).wishes(people.keys))
