"""Photos with who is in them, and whether they may be shown now: asked anew each time.

So a no hides a photo at once, wherever it was said: on the ticket, on the page of general answers,
by deleting the account. Nothing has to be kept in step.
"""

from datetime import datetime
from uuid import UUID

import msgspec

from community.database import fetch, fetch_one
from community.events.tables import Event


class Shot(msgspec.Struct, frozen=True):
    """A photo as it stands now; `without_yes` are the names of who in it has not allowed it."""

    id: UUID
    caption: str
    is_group: bool
    has_nobody: bool
    width: int
    height: int
    published_at: datetime | None
    hidden_at: datetime | None
    tagged: list[UUID]
    tags: int
    without_yes: list[str]

    @property
    def may_be_published(self) -> bool:
        """Whether everybody in it has allowed it; a photo that nobody looked through may not."""
        return not self.without_yes and (self.tags > 0 or self.has_nobody)

    @property
    def is_shown(self) -> bool:
        """Whether the public may see it now."""
        is_out = self.published_at is not None and self.hidden_at is None
        return is_out and self.may_be_published

    @property
    def standing(self) -> str:
        """Where it stands, for a badge: what keeps it from the public comes first."""
        if self.hidden_at is not None:
            return "taken_down"
        if self.without_yes:
            return "without_yes"
        if not self.may_be_published:
            return "not_looked_through"
        return "ready" if self.published_at is None else "shown"


async def shots_of(event: Event) -> list[Shot]:
    """All photos of the event in the order in which they came."""
    return await _shots_at(event.id)


async def shown_of(event: Event) -> list[Shot]:
    """Those that the public may see now."""
    return await shown_at(event.id)


async def shown_at(event_id: int) -> list[Shot]:
    """The same, of the event with this key."""
    return [shot for shot in await _shots_at(event_id) if shot.is_shown]


async def _shots_at(event_id: int) -> list[Shot]:
    rows = await fetch(f"{SHOTS} WHERE photo.event = $1 ORDER BY photo.id", event_id)
    return [msgspec.convert(dict(row), Shot) for row in rows]


async def shot_of(photo_id: UUID) -> Shot | None:
    """One photo as it stands now."""
    row = await fetch_one(f"{SHOTS} WHERE photo.id = $1", photo_id)
    return msgspec.convert(dict(row), Shot) if row else None


# A yes in general stands in the registration since it was made; a no in general always counts.
SHOTS = """
    SELECT photo.id, photo.caption, photo.is_group, photo.has_nobody, photo.published_at,
           photo.hidden_at, small.width, small.height,
           array(SELECT registration FROM photo_tag
                 WHERE photo_tag.photo = photo.id AND registration IS NOT NULL) AS tagged,
           (SELECT count(*) FROM photo_tag WHERE photo_tag.photo = photo.id) AS tags,
           array(
               SELECT coalesce(member.name, '') FROM photo_tag
               LEFT JOIN registration ON registration.id = photo_tag.registration
               LEFT JOIN member ON member.id = registration.member
               WHERE photo_tag.photo = photo.id AND (
                   member.id IS NULL OR member.erased_at IS NOT NULL
                   OR NOT (photo_wish = 'yes' OR (photo_wish = 'only_group' AND photo.is_group))
                   OR (SELECT state FROM consent
                       WHERE consent.member = member.id AND purpose = 'photo'
                       ORDER BY at DESC LIMIT 1) IN ('refused', 'withdrawn')
               ) ORDER BY 1
           ) AS without_yes
    FROM photo JOIN kept_file AS small ON small.id = photo.small
"""
