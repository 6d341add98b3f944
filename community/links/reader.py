"""How a member follows the links: by mail, as often as they wish, or by a private feed."""

from uuid import UUID

from community.clock import now
from community.database import fetch_one, transaction
from community.language import _
from community.links.tables import Often, Reader
from community.members.tables import Member
from community.outbox.stop import stop
from community.refusal import Refused
from community.signed import sign, signed, signed_key

MAILS = "links"  # the purpose by which waiting mails are stopped


async def reader_of(member: Member) -> Reader:
    """How this member reads; who never chose reads on the page alone."""
    found = await Reader.objects().get(Reader.member == member.id)
    return found or Reader(member=member.id, often=Often.NEVER, feed=0)


async def choose(member: Member, often: str) -> None:
    """Mail what is new from now on so often, or never. Refuses what is none of them."""
    if often not in set(Often):
        raise Refused(_("Please choose one of these."), "often")
    async with transaction():
        await fetch_one(_CHOOSE, member.id, often, now())
        if often == Often.NEVER and member.email:
            await stop(member.email, MAILS)


async def renew_feed(member: Member) -> str:
    """A new address for the member's feed; the one before ends."""
    async with transaction():
        row = await fetch_one(_RENEW, member.id, now())
    return feed_token(member.id, row["feed"])


def feed_token(member: UUID, number: int) -> str:
    """What stands in the address of this feed; empty when there is none."""
    return sign("links feed", [str(member), number]) if number else ""


async def member_of_feed(token: str) -> Member | None:
    """Whose feed it is, as long as it is the newest one and the person is a member."""
    if (told := signed("links feed", token)) is None:
        return None
    member_id, number = told
    found = await Reader.objects(Reader.member).get(Reader.member == UUID(member_id))
    is_right = found is not None and found.feed == number and found.member.is_member
    return found.member if found is not None and is_right else None


def stop_path(member: UUID) -> str:
    """The address by which a mail is stopped without signing in."""
    return f"/links/stopping/{sign('links stop', str(member))}"


async def reader_who_stops(token: str) -> Member | None:
    """Whose mails the address stops."""
    return await Member.objects().get(Member.id == signed_key("links stop", token))


_CHOOSE = """
    INSERT INTO reader (member, often, told_until, feed) VALUES ($1, $2, $3, 0)
    ON CONFLICT (member) DO UPDATE SET often = $2,
        told_until = CASE WHEN reader.often = 'never' THEN $3 ELSE reader.told_until END
    RETURNING member
"""

_RENEW = """
    INSERT INTO reader (member, often, told_until, feed) VALUES ($1, 'never', $2, 1)
    ON CONFLICT (member) DO UPDATE SET feed = reader.feed + 1 RETURNING feed
"""
