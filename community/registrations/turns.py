"""The order in which those who wait are served: who comes first by the kind's priority, then turns.

By lot the turn is drawn: the hash of the kind's seed and of the registration, so that nobody's
chance hangs on how early they came, and who knows the seed can look it up.
"""

from collections.abc import Sequence
from uuid import UUID

from community.clock import now
from community.database import fetch
from community.places.tables import PlaceKind
from community.registrations.tables import Registration, Standing


async def in_turn(kind: PlaceKind, standing: Standing = Standing.WAITLISTED) -> list[UUID]:
    """Everybody of this kind who stands so, whoever is served first at the head."""
    return [row["id"] for row in await fetch(_IN_TURN, kind.id, standing, now())]


async def place_in_line(registration: Registration) -> int:
    """1 for who is served next; 0 for who does not wait."""
    if not registration.waits:
        return 0
    kind = registration.kind
    rows = await fetch(_IN_TURN, getattr(kind, "id", kind), Standing.WAITLISTED, now())
    return [row["id"] for row in rows].index(registration.id) + 1


async def locked_in_order(ids: Sequence[UUID]) -> list[Registration]:
    """These registrations, held until the transaction ends, in the order asked for."""
    if not ids:
        return []
    rows = Registration.objects().where(Registration.id.is_in(list(ids)))
    found = {row.id: row for row in await rows.order_by(Registration.id).lock_rows("NO KEY UPDATE")}
    return [found[each] for each in ids]


_IN_TURN = """
    SELECT r.id FROM registration r JOIN place_kind k ON k.id = r.kind
    JOIN member m ON m.id = r.member JOIN event e ON e.id = r.event
    WHERE r.kind = $1 AND r.standing = $2
    ORDER BY NOT CASE k.priority
        WHEN 'members' THEN
            m.standing = 'member' AND (m.member_until IS NULL OR m.member_until > $3)
        WHEN 'turned_away' THEN EXISTS (
            SELECT FROM registration before WHERE before.member = r.member
            AND before.standing = 'waitlisted' AND before.event = (
                SELECT last.id FROM event last
                WHERE last.series = e.series AND last.starts_at < e.starts_at
                  AND last.state = 'published' ORDER BY last.starts_at DESC LIMIT 1))
        ELSE true END,
        CASE WHEN k.promotion = 'by_lot' THEN sha256((k.draw_seed || ' ' || r.id)::bytea) END,
        r.turn
"""
