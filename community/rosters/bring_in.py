"""Bring the people of a roster in: new ones as guests of the evening, known ones as changed."""

from collections.abc import Sequence
from typing import TypeVar

import asyncpg
from piccolo.columns import Column
from piccolo.table import Table

from community.clock import now
from community.database import fetch, fetch_value, lock, transaction
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.places.kinds import first_kind
from community.refusal import Conflict
from community.registrations.counts import count_again
from community.registrations.tables import Registration
from community.rosters.compare import compare
from community.rosters.connpass import read_connpass
from community.rosters.entry import Entry, Kind, Preview
from community.rosters.known import known
from community.rosters.roster import Roster
from community.rosters.tables import RosterFile

R = TypeVar("R", bound=Table)
AT_ONCE = 500

# What a roster may say; everything else of a known person may just be changing elsewhere.
OF_PERSON: list[Column | str] = [
    Member.email,
    Member.external_id,
    Member.name,
    Member.company,
    Member.industry,
    Member.phase,
    Member.job_title,
]
OF_REGISTRATION: list[Column | str] = [
    Registration.standing,
    Registration.cancelled_at,
    Registration.external_no,
    Registration.answers,
]


async def preview(event: Event, file: RosterFile) -> Preview:
    """What bringing this file in would do now."""
    return await _compared(event, read_connpass(file.content))


async def bring_in(event: Event, file: RosterFile) -> Preview:
    """Write what the file says, and let the file go; nobody is mailed.

    The other platform decides who has a place, so nobody is promoted here. Refuses more people
    than there are places; then nothing is written.
    """
    roster = read_connpass(file.content)
    try:
        return await _bring_in(event, roster, file)
    except asyncpg.UniqueViolationError as met:
        raise Conflict(
            _("Somebody on this roster registered at this very moment. Please try again.")
        ) from met


async def _bring_in(event: Event, roster: Roster, file: RosterFile) -> Preview:
    async with transaction():
        event = await lock(event)
        compared = await _compared(event, roster)
        if compared.excess:
            raise Conflict(compared.excess)
        await _write_new(event, compared.of(Kind.NEW))
        for entry in compared.of(Kind.CHANGED):
            await entry.member.save(OF_PERSON)
            await entry.registration.save(OF_REGISTRATION)
        if compared.brought:
            await count_again(event)
        await RosterFile.delete().where(RosterFile.id == file.id)
    return compared


async def _compared(event: Event, roster: Roster) -> Preview:
    kind = await first_kind(event)
    return compare(event, kind, roster, await known(event, roster.rows))


async def _write_new(event: Event, entries: Sequence[Entry]) -> None:
    """New registrations take their turns in the order in which the people registered there."""
    registrations = [entry.registration for entry in entries]
    turn = await fetch_value(_LAST_TURN, event.id)
    for registration in sorted(registrations, key=lambda each: each.registered_at):
        registration.turn = turn = turn + 1
    people = [entry.member for entry in entries]
    been_here = {
        row["member"] for row in await fetch(_BEEN_HERE, [each.id for each in people], now())
    }
    for registration in registrations:
        registration.is_first_time = registration.member not in been_here
    await _insert([person for person in people if not person._exists_in_db])
    for person in people:
        if person._exists_in_db:
            await person.save(OF_PERSON)
    await _insert(registrations)


async def _insert(rows: Sequence[R]) -> None:
    for start in range(0, len(rows), AT_ONCE):
        some = rows[start : start + AT_ONCE]
        await type(some[0]).insert(*some)


_LAST_TURN = "SELECT coalesce(max(turn), 0) FROM registration WHERE event = $1"

_BEEN_HERE = """
    SELECT DISTINCT member FROM registration JOIN event ON event.id = registration.event
    WHERE member = ANY($1) AND standing = 'confirmed' AND event.starts_at < $2
"""
