"""Who holds what was shown: their registrations, found and held with one question for many."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from community.checkins.recognise import FIELD, Shown, recognise
from community.database import fetch
from community.database.read_row import columns_of, read_row
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.refusal import Conflict, Refused
from community.registrations.tables import Registration


@dataclass(frozen=True, slots=True)
class Held:
    """Somebody's registration as it is now, and what their evening is called."""

    registration: Registration
    member: Member
    title: str


async def holder_of(event: Event, text: str) -> Held:
    """Whose ticket, number or id this is; refuses what is none of this evening."""
    shown = recognise(text)
    return meant(event, shown, await held_by(event, [shown]))


async def held_by(event: Event, shown: Sequence[Shown]) -> list[Held]:
    """Everybody whom one of these may mean; in a transaction their registrations are held.

    The serial of a ticket is looked for at every evening, a number only at this one.
    """
    ids = [each.id for each in shown]
    lowest = [each.lowest if each.id is None else None for each in shown]
    highest = [each.highest for each in shown]
    return [_held(list(row)) for row in await fetch(_hold(), event.id, ids, lowest, highest)]


def meant(event: Event, shown: Shown, held: Sequence[Held]) -> Held:
    """Which of them it is; refuses a ticket that was replaced, and one of another evening."""
    found = next((each for each in held if _is_meant(event, shown, each)), None)
    if found is None:
        raise Refused(_nobody(shown), FIELD)
    if found.registration.event != event.id:
        sentence = _("This ticket is for another evening: {title}.")
        raise Conflict(sentence.format(title=found.title), FIELD)
    if not shown.means(found.registration.ticket_serial):
        raise Conflict(_("This ticket is no longer valid: a newer one has replaced it."))
    return found


def _is_meant(event: Event, shown: Shown, held: Held) -> bool:
    if shown.id is not None:
        return bool(held.registration.id == shown.id)
    is_meant = shown.means(held.registration.ticket_serial)
    return is_meant and (not shown.is_number or held.registration.event == event.id)


def _nobody(shown: Shown) -> str:
    if shown.id is not None:
        return _("This person is no longer on the list.")
    if shown.is_number:
        return _("Nobody has this number. Please search by name.")
    return _("This ticket is no longer valid: a newer one has replaced it.")


def _held(values: list[Any]) -> Held:
    theirs = values[len(Registration._meta.columns) : -1]
    return Held(read_row(Registration, values), read_row(Member, theirs), values[-1])


@cache
def _hold() -> str:
    return f"""
        SELECT {columns_of(Registration, "r")}, {columns_of(Member, "m")}, e.title
        FROM registration r JOIN member m ON m.id = r.member JOIN event e ON e.id = r.event
        WHERE r.id = ANY(ARRAY(
            SELECT found.id
            FROM unnest($2::uuid[], $3::bigint[], $4::bigint[]) AS shown (id, lowest, highest)
            CROSS JOIN LATERAL (
                SELECT id FROM registration WHERE id = shown.id
                UNION ALL (
                    SELECT id FROM registration
                    WHERE ticket_serial BETWEEN shown.lowest AND shown.highest
                      AND (event = $1 OR shown.lowest = shown.highest)
                    LIMIT 1
                )
            ) AS found
        ))
        ORDER BY r.id FOR NO KEY UPDATE OF r
    """
