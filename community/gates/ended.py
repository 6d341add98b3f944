"""The revocation list of an evening: tickets that were genuine once and open no door any more."""

from enum import StrEnum

from community.database import fetch
from community.events.tables import Event


class Ended(StrEnum):
    """Why a ticket opens no door."""

    REPLACED = "replaced"
    CANCELLED = "cancelled"
    WITHOUT_PLACE = "without_place"


async def ended_tickets(event: Event) -> dict[int, Ended]:
    """By serial: re-issued, passed on, cancelled, or never given a place."""
    return {row["serial"]: Ended(row["why"]) for row in await fetch(_ENDED, event.id)}


_ENDED = """
    SELECT serial, 'replaced' AS why FROM replaced_ticket WHERE event = $1
    UNION ALL
    SELECT ticket_serial, CASE standing WHEN 'cancelled' THEN standing ELSE 'without_place' END
    FROM registration WHERE event = $1 AND standing <> 'confirmed'
    ORDER BY serial
"""
