"""Quote a price: the rules that hold now, and what is true of this person."""

from datetime import datetime
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from community.clock import now
from community.database import fetch_one
from community.events.tables import Event
from community.members.tables import Member
from community.prices.membership import GUEST, Membership, membership_of
from community.prices.price import Price
from community.prices.rules import NO_RULES, Rules
from community.prices.rules_of import read_rules, series_id
from community.prices.terms import CodeTerms, Terms
from community.prices.work_out import work_out


class Fees(Protocol):
    """What is quoted: a kind of place."""

    id: Any
    is_beside: Any
    fee_yen: Any
    member_fee_yen: Any
    taken: Any


class Facts(NamedTuple):
    """What is true of the event and of whoever asks, whichever kind of place it is."""

    rules: Rules = NO_RULES
    contributed_at: str = ""
    membership: Membership = GUEST


async def quote(
    event: Event,
    kind: Fees,
    member: Member | None,
    code: CodeTerms | None = None,
    at: datetime | None = None,
    group_size: int = 1,
) -> Price:
    """What this place costs this person at that moment, line by line, and the terms of it.

    `code` is one that use_code has let through; nobody is a guest.
    """
    return quoted(event, kind, await facts_of(event, member), code, at, group_size)


def quoted(
    event: Event,
    kind: Fees,
    facts: Facts,
    code: CodeTerms | None = None,
    at: datetime | None = None,
    group_size: int = 1,
) -> Price:
    """The same, where the facts are known."""
    terms = Terms(
        fee_yen=kind.fee_yen,
        member_fee_yen=kind.member_fee_yen,
        zone=event.zone,
        rules=facts.rules,
        is_early=is_early(facts.rules, event, kind, at or now()),
        contributed_at=facts.contributed_at,
        group_size=group_size,
        code=code and code.at(kind.id, kind.is_beside),
    )
    return work_out(terms, facts.membership)


async def facts_of(event: Event, member: Member | None) -> Facts:
    """The rules, and the evening at which the person spoke, hosted or wrote; read, never kept."""
    who = (member.id, member.email or "") if member else (_NOBODY, "")
    row = await fetch_one(_QUESTION, event.id, series_id(event), event.starts_at, now(), *who)
    membership = membership_of(member)
    if row is None:
        return Facts(membership=membership)
    return Facts(read_rules(row["rules"]), row["contributed_at"] or "", membership)


def is_early(rules: Rules, event: Event, kind: Fees, at: datetime) -> bool:
    """Whether the early bird is still there; from the beginning of the evening on it is not."""
    early = rules.early
    if early is None or at >= event.starts_at:
        return False
    in_time = early.until is None or at <= early.until
    return in_time and (not early.first or kind.taken < early.first)


_NOBODY = UUID(int=0)

_QUESTION = """
    SELECT rules, CASE WHEN rules->'contributor'->>'last_events' IS NOT NULL THEN (
        SELECT s.title || ' #' || past.number FROM (
            SELECT e.id, e.series, e.number, e.starts_at FROM event e
            WHERE e.series = $2 AND e.id <> $1 AND e.state = 'published'
              AND e.starts_at < least($3::timestamptz, $4::timestamptz)
            ORDER BY e.starts_at DESC LIMIT (rules->'contributor'->>'last_events')::int
        ) past JOIN series s ON s.id = past.series
        WHERE EXISTS (SELECT FROM appearance a WHERE a.event = past.id AND $6 <> ''
                      AND lower(a.email) = $6 AND a.role IN ('speaker', 'guest', 'host'))
           OR EXISTS (SELECT FROM registration r WHERE r.event = past.id AND r.member = $5
                      AND r.standing = 'confirmed'
                      AND (r.is_host OR EXISTS (SELECT FROM item i WHERE i.author = r.id
                                                AND i.removed_at IS NULL AND i.text <> '')))
        ORDER BY past.starts_at DESC LIMIT 1
    ) END AS contributed_at
    FROM price_rules WHERE event = $1 OR series = $2 ORDER BY event NULLS LAST LIMIT 1
"""
