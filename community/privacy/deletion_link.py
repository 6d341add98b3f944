"""Deletion asked for by a person's program: mailed to the person, who alone can mean it."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from community.clock import now
from community.database import new_id, transaction
from community.language import _
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.refusal import Conflict
from community.roles.grant import refuse_last_owner
from community.signed import sign, signed
from community.web.allowance import spend

OPENS_FOR = timedelta(hours=24)
MOST_A_DAY = 3


async def ask_to_erase(me: Member) -> datetime:
    """Mail the person a link that deletes everything once it is confirmed; until when it opens.

    Refuses somebody without an address, and the only owner.
    """
    if not me.email:
        raise Conflict(_("There is no address to which the link could be mailed."))
    await spend(f"deletions of {me.id}", MOST_A_DAY, timedelta(days=1))
    until = (now() + OPENS_FOR).replace(microsecond=0)
    async with transaction():
        await refuse_last_owner(me.id)
        to, link = To(me.email, me.name, me.language), deletion_path(me, until)
        cause = f"deletion-asked:{me.id}:{new_id()}"
        await queue(to, cause, "privacy/mail_deletion.md", link=link)
    return until


def deletion_path(me: Member, until: datetime) -> str:
    """The address that stands in the mail."""
    return f"/deletions/{sign('deletion', [str(me.id), int(until.timestamp())])}"


async def who_is_to_go(token: str) -> Member | None:
    """Whom the link deletes; None when it is over, was used, or we did not make it."""
    member_id, until = signed("deletion", token) or ("", 0)
    if datetime.fromtimestamp(until, UTC) <= now():
        return None
    member = await Member.objects().get(Member.id == UUID(member_id))
    return member if member and not member.is_erased else None
