"""Quote a price: the rules that hold now, and what is true of this person."""

from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from typing import Any, NamedTuple, Protocol
from uuid import UUID

from community.clock import now
from community.events.tables import Event
from community.members.tables import Member
from community.prices.contributed import contributed_at
from community.prices.membership import GUEST, Membership, membership_of
from community.prices.price import Price
from community.prices.rules import NO_RULES, Rules
from community.prices.rules_of import rules_of
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
    return _promised(terms, facts.membership)


@lru_cache(maxsize=100)
def _promised(terms: Terms, membership: Membership) -> Price:
    """Worked out once for all who ask the same: in a rush nearly everybody does."""
    return work_out(terms, membership)


async def facts_of(event: Event, member: Member | None) -> Facts:
    """The rules, and the evening at which the person spoke, hosted or wrote; read, never kept."""
    if member is None:
        return Facts((await rules_of(event)).rules)
    return (await facts_of_all(event, [member]))[member.id]


async def facts_of_all(event: Event, members: Sequence[Member]) -> dict[UUID, Facts]:
    """The same for many, by the person."""
    rules = (await rules_of(event)).rules
    evenings = await contributed_at(event, rules.contributor, members)
    return {
        each.id: Facts(rules, evenings.get(each.id, ""), membership_of(each)) for each in members
    }


def is_early(rules: Rules, event: Event, kind: Fees, at: datetime) -> bool:
    """Whether the early bird is still there; from the beginning of the evening on it is not."""
    early = rules.early
    if early is None or at >= event.starts_at:
        return False
    in_time = early.until is None or at <= early.until
    return in_time and (not early.first or kind.taken < early.first)
