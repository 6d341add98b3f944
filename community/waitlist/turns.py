"""The order in which those who wait are served: who comes first by the kind's priority, then turns.

By lot the turn is drawn: the hash of the kind's seed and of the registration, so that nobody's
chance hangs on how early they came, and who knows the seed can look it up. A group is one lot, that
of who joined it first: founding it anew draws nothing again. It has its earliest turn, and comes
first only if all of it would. A group that began or grew while one of it stood in line has its
latest turn.
"""

from collections.abc import Collection, Sequence
from itertools import groupby
from typing import Any
from uuid import UUID

from community.clock import now
from community.database import fetch
from community.places.tables import PlaceKind
from community.registrations.tables import Registration, Standing
from community.waitlist.fit import Unit


async def in_turn(kind: PlaceKind, standing: Standing = Standing.WAITLISTED) -> list[UUID]:
    """Everybody of this kind who stands so, whoever is served first at the head."""
    return [row["id"] for row in await _line(kind.id, standing)]


async def units_in_turn(
    kind: PlaceKind, standing: Standing, without: Collection[UUID] = ()
) -> list[Unit]:
    """The same, those of one group together, without those who get no place."""
    rows = [row for row in await _line(kind.id, standing) if row["id"] not in without]
    parted = [list(each) for _, each in groupby(rows, key=lambda row: row["unit"])]
    return [_unit(kind.id, each) for each in parted]


async def place_in_line(registration: Registration) -> int:
    """1 for who is served next; 0 for who does not wait."""
    if not registration.waits:
        return 0
    kind = registration.kind
    rows = await _line(getattr(kind, "id", kind), Standing.WAITLISTED)
    return [row["id"] for row in rows].index(registration.id) + 1


async def locked_in_order(ids: Sequence[UUID]) -> list[Registration]:
    """These registrations, held until the transaction ends, in the order asked for."""
    if not ids:
        return []
    rows = Registration.objects().where(Registration.id.is_in(list(ids)))
    found = {row.id: row for row in await rows.order_by(Registration.id).lock_rows("NO KEY UPDATE")}
    return [found[each] for each in ids]


async def waiting_with(registration: Registration) -> list[Registration]:
    """The locked registration and whoever waits with it, held as well."""
    rows = await fetch(_WITH, registration.id)
    return await locked_in_order([registration.id, *(row["id"] for row in rows)])


def _unit(kind: UUID, rows: Sequence[Any]) -> Unit:
    people = tuple(row["id"] for row in rows)
    return Unit(kind, rows[0]["unit_turn"], people, rows[0]["is_ready"])


async def _line(kind: UUID, standing: Standing) -> list[Any]:
    return await fetch(_IN_TURN, kind, standing, now())


_WITH = """
    SELECT r.id FROM companion mine
    JOIN companion o ON o.guest_group = mine.guest_group AND o.registration <> mine.registration
    JOIN registration r ON r.id = o.registration AND r.standing = 'waitlisted'
    WHERE mine.registration = $1 ORDER BY r.turn
"""

_IN_TURN = """
    SELECT id, unit, is_ready,
           CASE WHEN last_turn_counts THEN max(turn) OVER same ELSE min(turn) OVER same END
               AS unit_turn
    FROM (
        SELECT r.id, r.turn, k.promotion, k.draw_seed, coalesce(g.id, r.id) AS unit,
            coalesce(g.last_turn_counts, false) AS last_turn_counts,
            CASE WHEN g.id IS NULL THEN r.id ELSE (
                SELECT o.registration FROM companion o WHERE o.guest_group = g.id
                ORDER BY o.joined_at, o.id LIMIT 1) END AS lot,
            g.id IS NULL OR g.closed_at IS NOT NULL OR g.size <= (
                SELECT count(*) FROM companion o WHERE o.guest_group = g.id) AS is_ready,
            CASE k.priority
            WHEN 'members' THEN
                m.standing = 'member' AND (m.member_until IS NULL OR m.member_until > $3)
            WHEN 'turned_away' THEN EXISTS (
                SELECT FROM registration before WHERE before.member = r.member
                AND before.standing = 'waitlisted' AND before.event = (
                    SELECT last.id FROM event last
                    WHERE last.series = e.series AND last.starts_at < e.starts_at
                      AND last.state = 'published' ORDER BY last.starts_at DESC LIMIT 1))
            ELSE true END AS comes_first
        FROM registration r JOIN place_kind k ON k.id = r.kind
        JOIN member m ON m.id = r.member JOIN event e ON e.id = r.event
        LEFT JOIN companion c ON c.registration = r.id
        LEFT JOIN guest_group g ON g.id = c.guest_group
        WHERE r.kind = $1 AND r.standing = $2
    ) AS waiting WINDOW same AS (PARTITION BY unit)
    ORDER BY bool_and(comes_first) OVER same DESC,
        CASE WHEN promotion = 'by_lot' THEN sha256((draw_seed || ' ' || lot)::bytea) END,
        unit_turn, unit, turn
"""
