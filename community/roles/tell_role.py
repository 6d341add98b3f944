"""Whoever gets a role is mailed what, where, from when and by whom; and when it ends."""

from typing import Any
from uuid import UUID

from community.access.tables import HeldRole
from community.clock import now
from community.database import fetch_value
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.roles.where import where
from community.roles.words import NAMES, OPENS

OPERATOR = ""  # whoever runs the installation has no name here


async def tell_of_role(role: HeldRole, member: Member) -> None:
    """Mail the person what they may do from now on."""
    await _mail_role(role, member, "roles/mail_role.md", role.granted_by)


async def tell_of_end(role: HeldRole, member: Member, by: Member | None) -> None:
    """Mail the person that the role has ended."""
    await _mail_role(role, member, "roles/mail_role_ended.md", by.id if by else None)


async def _mail_role(role: HeldRole, member: Member, template: str, by: UUID | None) -> None:
    if not member.email:
        return
    to = To(member.email, member.name, member.language)
    cause = f"{template}:{role.id}"
    place = await where(role.event, role.series)
    name = await fetch_value("SELECT name FROM member WHERE id = $1", by) if by else OPERATOR
    say = {"role_name": NAMES[role.role], "opens": OPENS[role.role]}
    context: dict[str, Any] = {"role": role, "by": name, "where": place, "at": now(), **say}
    await queue(to, cause, template, **context)
