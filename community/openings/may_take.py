"""Whom a kind of place is for, by what is true of a person. It knows no database."""

from dataclasses import dataclass
from uuid import UUID

from community.events.kind_plan import ForWhom


@dataclass(frozen=True)
class Facts:
    """What is true of a person today, as far as a kind of place asks for it."""

    is_member: bool = False
    tier: UUID | None = None
    is_invited: bool = False
    is_first_timer: bool = True


STRANGER = Facts()
"""Nobody knows who this is: to such a person only kinds for everybody, and for newcomers, are."""


def may_take(for_whom: str, tier: UUID | None, facts: Facts) -> bool:
    """Whether a kind for these people is for a person of whom this is true."""
    if for_whom == ForWhom.EVERYBODY:
        return True
    return {
        ForWhom.MEMBERS: facts.is_member,
        ForWhom.TIER: facts.is_member and facts.tier == tier,
        ForWhom.INVITED: facts.is_invited,
        ForWhom.FIRST_TIMERS: facts.is_first_timer,
    }[ForWhom(for_whom)]
