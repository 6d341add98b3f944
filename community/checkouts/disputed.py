"""Payments that a bank has taken back, and that an organiser may still answer at the provider."""

from datetime import timedelta

import msgspec

from community.clock import now
from community.database import fetch

STILL_OPEN = timedelta(days=30)


class DisputedAt(msgspec.Struct, frozen=True):
    """An event with payments that were disputed of late, and are not won back."""

    slug: str
    title: str
    payments: int


async def disputed_at() -> list[DisputedAt]:
    """The events concerned, the latest first."""
    rows = await fetch(_DISPUTED, now() - STILL_OPEN)
    return [msgspec.convert(dict(row), DisputedAt) for row in rows]


_DISPUTED = """
    SELECT e.slug, e.title, count(DISTINCT d.reverses) AS payments
    FROM payment d JOIN event e ON e.id = d.event
    WHERE d.kind = 'disputed' AND d.at > $1 AND NOT EXISTS (
        SELECT FROM payment won WHERE won.reverses = d.reverses AND won.kind = 'won_back')
    GROUP BY e.id ORDER BY max(d.at) DESC
"""
