"""Merge two accounts of one person: everything moves to the one that stays.

The database itself says where a person leaves traces, so that no table is forgotten. What cannot
stand twice stays with the ended account, which from then on only points at the other. There is no
way back.
"""

from uuid import UUID

import asyncpg

from community.database import execute, fetch, lock, transaction
from community.database.sql import connection
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.merging.merge_registrations import merge_registrations
from community.merging.merge_standing import join_profiles, join_standing
from community.outbox.queue import To, queue
from community.privacy.traces import traces
from community.refusal import Conflict, Refused
from community.registrations.counts import count_again
from community.waitlist.promote import promote

ENDS_WITH_THE_ACCOUNT = frozenset({"session", "sign_in_link", "own_token"})


async def merge(stays: Member, ends: Member, by_owner: bool = False) -> Member:
    """The account that stays, with all that the other one had; the person is told by mail.

    Refuses one account with itself, one that has ended or is deleted, and, unless an owner asks,
    an account that holds roles on either side: whoever merges could take them over, or bring their
    own passkey to somebody who has them.
    """
    if stays.id == ends.id:
        raise Refused(_("These are one account already."), "other")
    async with transaction():
        events = [await lock(each) for each in await _events_of_both(stays, ends)]
        stays, ends = await _lock_both(stays, ends)
        await _refuse_unless_mergeable(stays, ends, by_owner)
        await merge_registrations(stays, ends)
        await join_standing(stays, ends)
        await _move_everything(ends, stays)
        await join_profiles(stays, ends)
        for event in events:
            await count_again(event)
            await promote(event)
        await _tell(stays, ends)
    return stays


async def what_moves(ends: Member) -> list[tuple[str, int]]:
    """Name and number of rows of each table that has something of this account."""
    counted = []
    for trace in await traces():
        if not trace.is_of_registration and trace.table not in ENDS_WITH_THE_ACCOUNT:
            rows = await fetch(f"SELECT 1 FROM {trace.table} WHERE {trace.rows}", ends.id)
            counted.append((trace.table.strip('"'), len(rows)))
    return [each for each in counted if each[1]]


async def _lock_both(stays: Member, ends: Member) -> tuple[Member, Member]:
    """In one order, whichever of the two stays."""
    first, second = sorted([stays, ends], key=lambda each: each.id)
    held = {each.id: each for each in (await lock(first), await lock(second))}
    return held[stays.id], held[ends.id]


async def _refuse_unless_mergeable(stays: Member, ends: Member, by_owner: bool) -> None:
    for each in (stays, ends):
        if each.is_erased or each.is_merged:
            raise Conflict(_("One of these accounts has ended already."))
    if not by_owner and await fetch(_ROLES, [stays.id, ends.id]):
        raise Conflict(_("One of these accounts holds roles, so only an owner can merge them."))


async def _events_of_both(stays: Member, ends: Member) -> list[Event]:
    rows = await fetch(_SHARED_EVENTS, stays.id, ends.id)
    ids = [row["event"] for row in rows]
    return await Event.objects().where(Event.id.is_in(ids)).order_by(Event.id) if ids else []


async def _move_everything(ends: Member, stays: Member) -> None:
    await execute(_SAME_CONSENTS, stays.id, ends.id)
    for trace in await traces():
        if trace.is_of_registration:
            continue
        if trace.table in ENDS_WITH_THE_ACCOUNT:
            await execute(f"DELETE FROM {trace.table} WHERE {trace.rows}", ends.id)
            continue
        for row in await fetch(f"SELECT ctid FROM {trace.table} WHERE {trace.rows}", ends.id):
            await _move_one(trace.table, trace.column, row["ctid"], stays.id)


async def _tell(stays: Member, ends: Member) -> None:
    if stays.email:
        to = To(stays.email, stays.name, stays.language)
        await queue(to, f"merged:{ends.id}", "merging/mail_merged.md")


async def _move_one(table: str, column: str, place: object, member: UUID) -> None:
    """Move one row; where the other account has the same already, it stays where it is."""
    async with connection() as link:
        try:
            async with link.transaction():
                await link.execute(
                    f"UPDATE {table} SET {column} = $1 WHERE ctid = $2", member, place
                )
        except asyncpg.UniqueViolationError:
            return


_ROLES = "SELECT 1 FROM held_role WHERE member = ANY($1) AND taken_back_at IS NULL"

_SHARED_EVENTS = """
    SELECT event FROM registration WHERE member IN ($1, $2)
    GROUP BY event HAVING count(*) > 1 ORDER BY event
"""

# The same question answered twice: the later answer counts, and both stay in its history.
_SAME_CONSENTS = """
    UPDATE consent k SET events = k.events || e.events, at = greatest(k.at, e.at),
           state = CASE WHEN e.at > k.at THEN e.state ELSE k.state END
    FROM consent e WHERE k.member = $1 AND e.member = $2
     AND k.purpose = e.purpose AND k.version = e.version
"""
