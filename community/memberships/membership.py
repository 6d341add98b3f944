"""A membership begins and ends: the person's standing, and the time that is kept of it."""

import calendar
from datetime import datetime

from community.clock import in_zone, instant, now
from community.database import execute, fetch_value
from community.jobs import enqueue
from community.live import tell
from community.members.tables import Member, Membership, Standing, Tier, Turn
from community.settings import settings

FOLLOW = "follow_membership"


async def begin(member: Member, how: Turn, tier: Tier | None = None) -> Member:
    """The locked person as a member from now on; a renewed one goes on from the day it ran to."""
    goes_on = how == Turn.RENEWED and member.has_end
    starts_from = max(member.member_until, now()) if goes_on else now()
    until = months_later(starts_from, tier.months) if tier and tier.months else None
    await close_time(member, how)
    await Membership(member=member.id, tier=tier, until=until, began=how, began_at=now()).save()
    member.standing, member.member_until = Standing.MEMBER, until
    member.tier = tier.id if tier else None
    member.pays_member_price = tier.has_member_price if tier else True
    member.renewal_asked_at = None
    await member.save()
    await _pass_on(member)
    return member


async def end(member: Member, standing: Standing, how: Turn) -> Member:
    """The locked person without membership from now on; prices that follow from it follow."""
    await close_time(member, how)
    member.standing, member.member_until, member.renewal_asked_at = standing, None, None
    await member.save()
    await _pass_on(member)
    return member


async def members_on(moment: datetime) -> int:
    """How many people were members at this instant; the left, lapsed and merged do not count."""
    return int(await fetch_value(_COUNT, moment))


async def history_of(member: Member) -> list[Membership]:
    """All times of this person's membership with their tiers, the latest first."""
    theirs = Membership.objects(Membership.tier).where(Membership.member == member.id)
    return await theirs.order_by(Membership.began_at, ascending=False)


def months_later(moment: datetime, months: int) -> datetime:
    """The end of the day that many months later, on the installation's wall clock.

    A day that the month does not have is its last one.
    """
    zone = settings().timezone
    day = in_zone(moment, zone)
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = calendar.monthrange(year, month + 1)[1]
    wall = datetime(year, month + 1, min(day.day, last), 23, 59, 59)  # noqa: DTZ001 - wall clock
    return instant(wall, zone)


async def close_time(member: Member, how: Turn) -> None:
    """End the time that is kept of this membership, now or when it had run out."""
    await execute(_CLOSE, member.id, now(), how)


async def _pass_on(member: Member) -> None:
    await enqueue(FOLLOW, str(member.id))
    await tell("members")


_CLOSE = """
    UPDATE membership SET ended = $3,
           ended_at = greatest(began_at, least($2, coalesce(until, $2)))
    WHERE member = $1 AND ended_at IS NULL
"""

# Whoever was deleted keeps no open time: it would never end.
_COUNT = """
    SELECT count(DISTINCT coalesce(member, id)) FROM membership
    WHERE began_at <= $1 AND (ended_at > $1 OR ended_at IS NULL AND member IS NOT NULL)
      AND (until IS NULL OR until > $1)
"""
