"""One mail a day or a week with what is new, to whoever has asked for it."""

from datetime import datetime

from community.clock import in_zone, now
from community.database import fetch_one, only, transaction
from community.links.days import entries_since
from community.links.reader import MAILS, stop_path
from community.links.tables import Often, Reader
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.settings import settings

MONDAY = 0


async def send_digests() -> None:
    """Tonight's mails: to daily readers, and on Monday to weekly ones; each link once a reader."""
    until = now()
    wanted = [Often.DAILY]
    if in_zone(until, settings().timezone).weekday() == MONDAY:
        wanted.append(Often.WEEKLY)
    readers = await Reader.objects(Reader.member).where(Reader.often.is_in(wanted))
    for reader in readers:
        await send_digest(reader.member, until)


async def send_digest(member: Member, until: datetime) -> bool:
    """Mail what is new to this reader; False when nothing is, or when it is no member any more.

    The reader's row is locked, so a second run in the same night finds nothing new.
    """
    async with transaction():
        row = await fetch_one(_LOCKED, member.id)
        if row is None or not member.is_member or not member.email:
            return False
        found = await entries_since(row["told_until"], until)
        others = [each for each in found if each.first.member != member.id]
        if not others:
            return False
        way_out = stop_path(member.id)
        to = To(member.email, member.name, member.language, MAILS, way_out)
        cause = f"links:{member.id}:{until.isoformat()}"
        await queue(to, cause, "links/mail_digest.md", entries=others)
        reader = only(await Reader.objects().get(Reader.member == member.id))
        reader.told_until = until
        await reader.save([Reader.told_until])
    return True


_LOCKED = "SELECT told_until FROM reader WHERE member = $1 AND often <> 'never' FOR UPDATE"
