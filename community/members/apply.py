"""Asking to become a member, and the organiser's answer."""

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.live import tell
from community.members.tables import Member, Standing
from community.outbox.queue import To, queue
from community.refusal import Conflict, Refused
from community.webhooks.announce import announce

_KINDS = {Standing.MEMBER: "member.approved", Standing.DECLINED: "member.declined"}


async def apply(member: Member, motive: str) -> Member:
    """Put the request before the organisers. Refuses people who are members or already asked."""
    async with transaction():
        member = await lock(member)
        if member.standing in {Standing.MEMBER, Standing.APPLIED}:
            raise Conflict(_("You have already asked, or you are a member."))
        member.standing = Standing.APPLIED
        member.motive = motive.strip()[:2000]
        member.applied_at = now()
        await member.save()
        await announce("member.applied", {"member": str(member.id)})
        await tell("members")
    return member


async def approve(member: Member, reason: str = "") -> Member:
    """Make the applicant a member, and mail it."""
    return await _decide(member, Standing.MEMBER, reason)


async def decline(member: Member, reason: str) -> Member:
    """Turn the applicant down, with a reason that is mailed."""
    if not reason.strip():
        raise Refused(_("Please write the reason; it is sent to the person."), "reason")
    return await _decide(member, Standing.DECLINED, reason)


async def _decide(member: Member, standing: Standing, reason: str) -> Member:
    async with transaction():
        member = await lock(member)
        if member.standing != Standing.APPLIED:
            raise Conflict(_("This request has already been answered."))
        member.standing = standing
        member.decided_at = now()
        member.decision_reason = reason.strip()[:2000]
        await member.save()
        if member.email:
            to = To(member.email, member.name, member.language)
            cause = f"membership:{member.id}:{member.decided_at.isoformat()}"
            await queue(to, cause, f"members/mail_{standing}.md", member=member)
        await announce(_KINDS[standing], {"member": str(member.id)})
        await tell("members")
    return member
