"""Who finds an event, and who may join it: the one rule, asked by every list and every address.

Hidden means that nothing tells of it: no list, address, calendar, feed, search or hint. Whom a
limited event is for is decided here; where it is asked, `opened` already holds the answer.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from piccolo.columns.combination import And, Or, Where

from community.clock import now
from community.database import fetch
from community.events.audience import Audience
from community.events.tables import Event, State
from community.members.tables import Member
from community.members.visitor import STRANGER, Visitor

NO_EVENT = 0  # a list of numbers may not be empty


@dataclass(frozen=True)
class Viewer:
    """Who looks; `opened` holds the numbers of the limited events that are for this viewer."""

    visitor: Visitor = STRANGER
    opened: frozenset[int] = frozenset()

    @property
    def is_stranger(self) -> bool:
        """Whether this viewer sees what everybody sees, and nothing else."""
        return self.visitor == STRANGER and not self.opened

    def may_join(self, event: Event) -> bool:
        """Whether the event is for this viewer."""
        return event.audience == Audience.EVERYBODY or event.id in self.opened

    def may_register(self, event: Event) -> bool:
        """Whether registering is open, or was, to this viewer."""
        return event.is_published and self.may_join(event)

    def finds(self, event: Event) -> bool:
        """Whether this viewer may know of the event at all."""
        if event.state == State.DRAFT and not self.visitor.by_role:
            return False
        return self.may_join(event) or bool(event.is_listed)

    @property
    def finds_events(self) -> And | Or | Where:
        """The same for a list of events, drafts aside."""
        is_listed = Event.is_listed == True  # noqa: E712
        return self.joins_events | is_listed

    @property
    def joins_events(self) -> And | Or | Where:
        """Which events of a list are for this viewer."""
        return (Event.audience == Audience.EVERYBODY) | Event.id.is_in([NO_EVENT, *self.opened])


async def opened_to(
    visitor: Visitor, tickets: Sequence[int] = (), link_keys: Sequence[UUID] = ()
) -> frozenset[int]:
    """The limited events for this visitor: by role, as a member, by name, by ticket or by link."""
    if visitor == STRANGER and not tickets and not link_keys:
        return frozenset()
    member = visitor.member
    rows = await fetch(
        _OPENED,
        any(not each.event and not each.series for each in visitor.held),
        [each.event for each in visitor.held if each.event],
        [each.series for each in visitor.held if each.series],
        member is not None and member.is_member,
        member.id if member else None,
        link_keys,
        tickets,
    )
    return frozenset(row["id"] for row in rows)


async def is_for(event: Event, member: Member) -> bool:
    """Whether the event is for this person, as of now."""
    return member.id in await whom_it_is_for(event, [member.id])


async def whom_it_is_for(event: Event, members: Sequence[UUID]) -> set[UUID]:
    """Those of these people whom the event is for, as of now."""
    if event.audience == Audience.EVERYBODY:
        return set(members)
    return {row["id"] for row in await fetch(_WHOM, event.id, members, now())}


# Whoever holds a place goes on seeing the evening, also when their membership has ended.
_OPENED = """
    SELECT e.id FROM event e WHERE e.audience <> 'everybody' AND (
        $1 OR e.id = ANY($2::int[]) OR e.series = ANY($3::uuid[])
        OR ($4 AND e.audience = 'members')
        OR EXISTS (SELECT FROM invitee i WHERE i.event = e.id AND i.revoked_at IS NULL
                   AND (i.member = $5 OR i.link_key = ANY($6::uuid[])))
        OR EXISTS (SELECT FROM registration r WHERE r.event = e.id AND r.standing <> 'cancelled'
                   AND (r.member = $5 OR r.ticket_serial = ANY($7::bigint[]))))
"""

_WHOM = """
    SELECT m.id FROM member m JOIN event e ON e.id = $1 WHERE m.id = ANY($2::uuid[]) AND (
        (e.audience = 'members' AND m.standing = 'member'
         AND (m.member_until IS NULL OR m.member_until > $3))
        OR EXISTS (SELECT FROM held_role h WHERE h.member = m.id AND h.taken_back_at IS NULL
                   AND (h.until IS NULL OR h.until > $3) AND coalesce(h.event, e.id) = e.id
                   AND coalesce(h.series, e.series) = e.series)
        OR EXISTS (SELECT FROM invitee i WHERE i.event = e.id AND i.member = m.id
                   AND i.revoked_at IS NULL)
        OR EXISTS (SELECT FROM registration r WHERE r.event = e.id AND r.member = m.id
                   AND r.standing <> 'cancelled'))
"""
