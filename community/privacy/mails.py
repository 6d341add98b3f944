"""The mails that went, or go, to a person: by address, or by what they were about."""

from collections.abc import Sequence
from uuid import UUID

from community.database import fetch
from community.members.tables import Member
from community.outbox.post import folder


async def mails_to(member: Member) -> list[dict[str, object]]:
    """What was mailed to this person, the oldest first; files that travelled along by name."""
    return [dict(row) for row in await fetch(_MAILS, member.email or "", member.id)]


async def erase_mails(member: Member) -> Sequence[UUID]:
    """Leave nothing of the mails but that there were some; what still waits is not sent."""
    return [row["id"] for row in await fetch(_ERASE, member.email or "", member.id)]


def erase_from_folder(mails: Sequence[UUID]) -> None:
    """Where no mail server is set, letters lie in a folder."""
    for each in mails:
        (folder() / f"{each}.eml").unlink(missing_ok=True)


_THEIRS = """
    WHERE to_address = $1 AND $1 <> '' OR cause LIKE '%' || $2::uuid::text || '%' OR EXISTS (
        SELECT FROM registration
        WHERE member = $2 AND message.cause LIKE '%' || registration.id::text || '%'
    )
"""

_MAILS = f"""
    SELECT id, to_address, to_name, language, purpose, subject, text, state, queued_at, sent_at,
           jsonb_path_query_array(attachments, '$[*].name')::text AS attachments
    FROM message {_THEIRS} ORDER BY queued_at
"""

_ERASE = f"""
    UPDATE message SET to_address = '', to_name = '', subject = '', text = '', html = '',
        attachments = '[]', unsubscribe = '', last_answer = '',
        state = CASE WHEN state IN ('queued', 'sending') THEN 'stopped' ELSE state END
    {_THEIRS} RETURNING id
"""
