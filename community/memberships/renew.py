"""A membership that runs out: remind, ask for more, renew, or let it lapse."""

from datetime import timedelta

from community.clock import now
from community.database import lock, only, transaction
from community.language import _
from community.live import tell
from community.members.tables import Member, Standing, Tier, Turn
from community.memberships.membership import begin, end
from community.outbox.queue import To, queue
from community.refusal import Conflict

REMINDED_BEFORE = timedelta(days=30)


async def ask_to_renew(member: Member) -> Member:
    """Tell the organisers that this person wants to stay; a second time changes nothing."""
    async with transaction():
        member = await lock(member)
        if not member.tier or member.standing not in {Standing.MEMBER, Standing.LAPSED}:
            raise Conflict(_("Your membership has no end, so there is nothing to renew."))
        if not member.wants_to_stay:
            member.renewal_asked_at = now()
            await member.save()
            await tell("members")
    return member


async def renew(member: Member) -> Member:
    """One more term of the same tier, from the day the last one ran to; mailed to the person."""
    async with transaction():
        member = await lock(member)
        if not member.tier or member.standing not in {Standing.MEMBER, Standing.LAPSED}:
            raise Conflict(_("This membership has no end, so there is nothing to renew."))
        tier = only(await Tier.objects().get(Tier.id == member.tier))
        await begin(member, Turn.RENEWED, tier)
        await _mail(member, "renewed", str(member.member_until))
    return member


async def look_after_terms() -> None:
    """Every night: remind whose membership soon ends, and end those that have run out."""
    for each in await _members_until(now() + REMINDED_BEFORE):
        async with transaction():
            member = await lock(each)
            if member.standing != Standing.MEMBER or not member.has_end:
                continue
            if member.is_member:
                await _mail(member, "expiring", str(member.member_until))
            else:
                await _mail(member, "lapsed", str(member.member_until))
                await end(member, Standing.LAPSED, Turn.LAPSED)


async def _members_until(moment: object) -> list[Member]:
    soon = (Member.standing == Standing.MEMBER) & (Member.member_until < moment)
    return await Member.objects().where(soon).order_by(Member.member_until)


async def _mail(member: Member, news: str, term: str) -> None:
    """Once for each term: the cause is the day it ends."""
    if member.email:
        to = To(member.email, member.name, member.language)
        template = f"memberships/mail_{news}.md"
        await queue(to, f"{news}:{member.id}:{term}", template, until=member.member_until)
