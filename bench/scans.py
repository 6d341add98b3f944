"""Two devices come back with two thousand scans that they made without network."""

import asyncio
import random
import time
from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from uuid import uuid4

from bench.guests import Crowd, crowd
from bench.installation import Installation
from bench.load import ask, line, post
from bench.promise import Measured
from community.checkins.tables import CheckIn, Scan
from community.cli.machine import with_pool
from community.clock import now
from community.database import fetch

SCANS = 2000
GUESTS = 1200
AT_ONCE = 200
MOST_SECONDS = 5.0
STATE = """
    SELECT registration::text, at, by_name FROM check_in
    WHERE event = $1 AND undone_at IS NULL ORDER BY registration
"""


def any_order(installation: Installation) -> list[Measured]:
    """Two thousand scans come in, twice, in another order each time."""
    guests = crowd("scans", GUESTS)
    kept, states, took = _scans(guests), [], []
    for _order in range(2):
        with installation.served():
            began = time.monotonic()
            asyncio.run(_sent(installation.port, guests, kept))
            took.append(time.monotonic() - began)
        states.append(with_pool(lambda: _state_then_nothing(guests.event.id)))
        random.shuffle(kept)
    same = states[0] == states[1]
    return [
        Measured(
            f"{SCANS:,} scans made offline on two devices, sent when the network is back",
            f"at most {MOST_SECONDS:g} s, the same state in another order",
            f"{max(took):.1f} s, {'the same' if same else 'ANOTHER'} state"
            f" of {len(states[0]):,} check-ins",
            max(took) <= MOST_SECONDS and same and len(states[0]) > GUESTS / 2,
        )
    ]


def _scans(guests: Crowd) -> list[dict[str, Any]]:
    chance = random.Random(33)
    begins = now() - timedelta(hours=1)
    return [
        {
            "id": str(uuid4()),
            "shown": chance.choice(guests.tickets),
            "at": (begins + timedelta(seconds=chance.randrange(3000))).isoformat(),
            "said": "welcome",
            "undone": chance.random() < 0.05,
        }
        for _each in range(SCANS)
    ]


async def _sent(port: int, guests: Crowd, kept: Sequence[dict[str, Any]]) -> None:
    half = len(kept) // 2
    await asyncio.gather(*(_device(port, guests, some) for some in (kept[:half], kept[half:])))


async def _device(port: int, guests: Crowd, kept: Sequence[dict[str, Any]]) -> None:
    path = f"/api/v1/events/{guests.event.slug}/scans"
    async with line(port) as connection:
        for begin in range(0, len(kept), AT_ONCE):
            body = {"scans": kept[begin : begin + AT_ONCE]}
            reply = await ask(connection, post(path, guests.token, body))
            assert reply.status == 200, reply


async def _state_then_nothing(event: int) -> list[tuple[Any, ...]]:
    state = [tuple(row) for row in await fetch(STATE, event)]
    await CheckIn.delete().where(CheckIn.event == event)
    await Scan.delete().where(Scan.event == event)
    return state
