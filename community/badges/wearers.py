"""Who wears a badge, and what stands on it."""

from uuid import UUID

import msgspec

from community.database import fetch
from community.events.tables import Event, Role
from community.language import _
from community.registrations.photo_wish import PhotoWish


class Wearer(msgspec.Struct):
    """Somebody with a place; `role` is what they do on stage that evening, if anything."""

    name: str
    reading: str
    company: str
    is_host: bool
    role: str | None
    ticket_serial: int
    photo_wish: PhotoWish

    @property
    def does(self) -> str:
        """The role in words; nothing for a guest like all others."""
        roles = {
            Role.SPEAKER: _("Speaker"),
            Role.GUEST: _("Guest speaker"),
            Role.ORGANISER: _("Organiser"),
            Role.HOST: _("Roundtable host"),
        }
        on_stage = roles.get(Role(self.role), "") if self.role else ""
        return on_stage or (roles[Role.HOST] if self.is_host else "")


async def wearers_of(event: Event) -> list[Wearer]:
    """Everybody with a place, in the order of the door's list."""
    return [msgspec.convert(dict(row), Wearer) for row in await fetch(_WEARERS, event.id, None)]


async def wearer(event: Event, registration: UUID) -> list[Wearer]:
    """One of them alone; nobody without a place."""
    rows = await fetch(_WEARERS, event.id, registration)
    return [msgspec.convert(dict(row), Wearer) for row in rows]


_WEARERS = """
    SELECT member.name, member.reading, member.company, registration.is_host,
           registration.ticket_serial, registration.photo_wish,
           (SELECT role FROM appearance
            WHERE appearance.event = $1 AND appearance.email <> ''
              AND lower(appearance.email) = member.email
            ORDER BY position LIMIT 1) AS role
    FROM registration JOIN member ON member.id = registration.member
    WHERE registration.event = $1 AND registration.standing = 'confirmed'
      AND ($2::uuid IS NULL OR registration.id = $2)
    ORDER BY coalesce(nullif(member.reading, ''), member.name), registration.id
"""
