"""Mails that nobody needs and some want: they go to whoever said yes, and stop at one tap."""

from typing import Any

from community.consents.find import has_given
from community.consents.purpose import Purpose
from community.consents.unsubscribe import unsubscribe_path
from community.database import lock, transaction
from community.members.tables import Member
from community.outbox.queue import To, queue


async def mail_if_agreed(
    member: Member, purpose: Purpose, cause: str, template: str, /, **context: Any
) -> bool:
    """Queue the mail with a way out in its head and at its end; False when it was not queued.

    The person is locked meanwhile, so that nobody can take the yes back unseen.
    """
    is_queued = False
    async with transaction():
        member = await lock(member)
        if member.email and await has_given(member, purpose):
            way_out = unsubscribe_path(member, purpose)
            to = To(member.email, member.name, member.language, purpose, way_out)
            is_queued = await queue(to, cause, template, **context)
    return is_queued
