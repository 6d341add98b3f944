"""Many register for one event in one process: together, and one after the other."""

import asyncio
import statistics
import time
from collections.abc import Iterable

from bench.evening import made, people
from bench.installation import Installation
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.database import only
from community.events.find import event_by_slug
from community.events.tables import Event
from community.registering.register import register_by_address
from community.registering.wish import Newcomer

LEAST_RATIO = 6
TURNS = 3
ALONE, TOGETHER = 100, 1000


def beside_one_each(_installation: Installation) -> list[Measured]:
    """Registering together beside one transaction for each."""
    migrate()
    alone, together = with_pool(_in_turns)
    return [
        Measured(
            "Registrations for one event in one process, together against one transaction each",
            f"at least {LEAST_RATIO} times as many a second",
            f"{together / alone:.1f} times",
            together >= LEAST_RATIO * alone,
            f"{together:,.0f} against {alone:,.0f} a second, each kept before it is told",
        )
    ]


async def _in_turns() -> tuple[float, float]:
    """The median of how many a second, one after the other and all at once."""
    turns = [await _turn(number) for number in range(TURNS)]
    alone, together = zip(*turns, strict=True)
    return statistics.median(alone), statistics.median(together)


async def _turn(number: int) -> tuple[float, float]:
    slug, _token = await made(f"one-go-{number}")
    event = only(await event_by_slug(slug))
    began = time.monotonic()
    for person in newcomers(ALONE, f"alone-{number}"):
        await register_by_address(event, person)
    then = time.monotonic()
    await asyncio.gather(*_asking(event, newcomers(TOGETHER, f"together-{number}")))
    return ALONE / (then - began), TOGETHER / (time.monotonic() - then)


def _asking(event: Event, newcomers: Iterable[Newcomer]) -> list[object]:
    return [register_by_address(event, each) for each in newcomers]


def newcomers(many: int, family: str) -> list[Newcomer]:
    """So many who have never been heard of."""
    return [Newcomer(**each) for each in people(many, family)]
