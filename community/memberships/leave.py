"""Leave the community: at once, by oneself."""

from community.clock import now
from community.database import lock, transaction
from community.language import _
from community.members.tables import Member, Standing, Turn
from community.memberships.membership import end
from community.outbox.queue import To, queue
from community.refusal import Conflict


async def leave(member: Member) -> Member:
    """The person who is no member any more and knows it by mail. Places and tickets stay.

    A request that waits is taken back. Refuses whoever is neither a member nor asks to be one.
    """
    async with transaction():
        member = await lock(member)
        if member.standing not in {Standing.MEMBER, Standing.APPLIED}:
            raise Conflict(_("You are not a member, so there is nothing to leave."))
        await end(member, Standing.LEFT, Turn.LEFT)
        if member.email:
            to = To(member.email, member.name, member.language)
            await queue(to, f"left:{member.id}:{now().isoformat()}", "memberships/mail_left.md")
    return member
