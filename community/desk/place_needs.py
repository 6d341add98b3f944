"""What waits about places: free ones that an organiser gives, and a choice whose day is near."""

from datetime import timedelta

from community.clock import now
from community.database import fetch
from community.desk.need import Need
from community.language import _, ngettext
from community.language.dates import day_and_time

NEAR = timedelta(days=7)


async def place_needs() -> list[Need]:
    """One line for each kind of place; nobody waits for a word that nobody knows is wanted."""
    return [*await _to_give(), *await _to_choose()]


async def _to_give() -> list[Need]:
    return [
        Need(
            ngettext(
                "A place is free, and {count} person waits for your choice: {title}",
                "A place is free, and {count} people wait for your choice: {title}",
                each["waiting"],
            ).format(count=each["waiting"], title=each["title"]),
            f"/events/{each['slug']}/registrations",
            _("Choose"),
            "ticket",
        )
        for each in await fetch(_FREE, now())
    ]


async def _to_choose() -> list[Need]:
    return [
        Need(
            ngettext(
                "{count} person has applied, and you choose by {when}: {title}",
                "{count} people have applied, and you choose by {when}: {title}",
                each["applied"],
            ).format(
                count=each["applied"],
                when=day_and_time(each["draw_at"], each["zone"]),
                title=each["title"],
            ),
            f"/events/{each['slug']}/registrations",
            _("Choose"),
            "ticket",
        )
        for each in await fetch(_CHOICES, now(), now() + NEAR)
    ]


_FREE = """
    SELECT e.slug, e.title, k.waiting FROM place_kind k JOIN event e ON e.id = k.event
    WHERE e.state = 'published' AND e.ends_at > $1 AND e.taken < e.places
      AND k.promotion = 'by_hand' AND NOT k.is_beside AND k.waiting > 0 AND k.taken < k.capacity
    ORDER BY e.starts_at, k.position
"""

_CHOICES = """
    SELECT e.slug, e.title, e.zone, k.applied, k.draw_at
    FROM place_kind k JOIN event e ON e.id = k.event
    WHERE e.state = 'published' AND k.way = 'nomination' AND k.drawn_at IS NULL
      AND k.draw_at BETWEEN $1 AND $2 AND k.applied > k.capacity - k.taken
    ORDER BY k.draw_at, k.position
"""
