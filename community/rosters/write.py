"""Write some people of a roster: those who are new, what changed, and who came."""

from collections.abc import Mapping, Sequence

from piccolo.columns import Column

from community.checkins.heard import note_arrivals
from community.clock import now
from community.database import fetch
from community.database.many import insert_many, save_many
from community.events.tables import Event
from community.members.tables import Member
from community.registrations.tables import Registration
from community.rosters.entry import Entry, Kind
from community.rosters.tables import AccountElsewhere, PlaceElsewhere

# What a roster may say; everything else of a known person may just be changing elsewhere.
OF_PERSON: list[Column] = [
    Member.email,
    Member.name,
    Member.reading,
    Member.company,
    Member.industry,
    Member.phase,
    Member.job_title,
]
OF_REGISTRATION: list[Column] = [
    Registration.standing,
    Registration.cancelled_at,
    Registration.answers,
    Registration.source,
]
OF_PLACE: list[Column] = [
    PlaceElsewhere.number,
    PlaceElsewhere.standing,
    PlaceElsewhere.slot,
    PlaceElsewhere.paid,
    PlaceElsewhere.paid_yen,
]


async def write(
    event: Event, platform: str, entries: Sequence[Entry], turns: Mapping[str, int]
) -> None:
    """Write these people; `turns` says by number in which order they registered there."""
    work = [entry for entry in entries if entry.is_work]
    for entry in work:
        if entry.kind == Kind.NEW:
            entry.registration.turn = turns[entry.row.number]
    await _write_people(work)
    await _write_registrations(work)
    changed = [each.place for each in work if each.kind == Kind.CHANGED]
    await save_many([each for each in changed if each._exists_in_db], OF_PLACE)
    await insert_many([each.place for each in work if not each.place._exists_in_db])
    accounts = [entry for entry in work if entry.is_new_account]
    await insert_many(
        [
            AccountElsewhere(member=each.member.id, platform=platform, user=each.row.user)
            for each in accounts
        ]
    )
    came = {each.registration.id: each.row.present_at for each in work if each.arrives}
    await note_arrivals(event, came, platform)


async def _write_people(work: Sequence[Entry]) -> None:
    known = [each.member for each in work if each.member._exists_in_db]
    await insert_many([each.member for each in work if not each.member._exists_in_db])
    await save_many(known, OF_PERSON)


async def _write_registrations(work: Sequence[Entry]) -> None:
    new = [each.registration for each in work if each.kind == Kind.NEW]
    been_here = {
        row["member"] for row in await fetch(_BEEN_HERE, [each.member for each in new], now())
    }
    for registration in new:
        registration.is_first_time = registration.member not in been_here
    await insert_many(new)
    changed = [entry.registration for entry in work if entry.kind == Kind.CHANGED]
    await save_many(changed, OF_REGISTRATION)


_BEEN_HERE = """
    SELECT DISTINCT member FROM registration JOIN event ON event.id = registration.event
    WHERE member = ANY($1) AND standing = 'confirmed' AND event.starts_at < $2
"""
