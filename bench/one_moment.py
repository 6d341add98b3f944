"""Two thousand callers of the verb at once, for forty places, without HTTP between."""

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from typing import TypeVar

from bench.evening import made
from bench.installation import Installation
from bench.one_go import newcomers
from bench.places import PEOPLE
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.database import execute, only
from community.database.actor import acting
from community.events.find import event_by_slug
from community.events.tables import Event
from community.members.tables import Member
from community.registering.register import register, register_by_address
from community.registering.wish import Newcomer
from community.running import collect_seldom

MOST_MS = 250
TURNS = 5
COUNTED = 1_000_000
Took = tuple[float, float, float]
W = TypeVar("W")


def in_one_moment(_installation: Installation) -> list[Measured]:
    """Strangers who become known, and members who are signed in."""
    migrate()
    strangers, members = with_pool(_moments)
    return [
        _measured("strangers", *strangers, "each is remembered as a person too"),
        _measured("members", *members, "each is signed in, and known"),
    ]


def _measured(who: str, half: float, last: float, counting: float, how: str) -> Measured:
    return Measured(
        f"99 of 100 of {PEOPLE:,} {who} who call for 40 places in one process have theirs, or a"
        " turn",
        f"within {MOST_MS} ms",
        f"{last:,.0f} ms",
        last < MOST_MS,
        f"half of them within {half:,.0f} ms, the median of {TURNS} turns; {how}; each kept and"
        f" noted in the log before it is told; to add up {COUNTED:,} numbers takes the process"
        f" {counting:,.0f} ms meanwhile",
    )


async def _moments() -> tuple[Took, Took]:
    """Of both, the medians of all turns but the first: the process has served others before."""
    strangers, members = [], []
    for turn in range(TURNS + 1):
        strangers.append(await _moment(_stranger, newcomers(PEOPLE, f"moment-{turn}")))
        members.append(await _moment(_member, await _of_the_community(f"moment-{turn}")))
    return _median(strangers[1:]), _median(members[1:])


def _median(turns: Sequence[Took]) -> Took:
    half, last, counting = map(statistics.median, zip(*turns, strict=True))
    return half, last, counting


async def _moment(ask: Callable[[Event, W], Awaitable[object]], people: Sequence[W]) -> Took:
    """The 50th and the 99th of a hundred, and how quick the machine is, in milliseconds; at an
    event of their own."""
    slug, _token = await made("moment")
    event = only(await event_by_slug(slug))
    collect_seldom()  # as a server does at its start
    began = time.monotonic()

    async def asking(person: W) -> float:
        await ask(event, person)
        return (time.monotonic() - began) * 1000

    hundredths = statistics.quantiles(await asyncio.gather(*map(asking, people)), n=100)
    return hundredths[49], hundredths[98], _counting()


def _counting() -> float:
    """How long plain Python takes to add up numbers: the same machine may need twice as long an
    hour later, when others use what is below it."""
    began = time.monotonic()
    total = 0
    for number in range(COUNTED):
        total += number
    return (time.monotonic() - began) * 1000


async def _stranger(event: Event, person: Newcomer) -> None:
    with acting("stranger"):
        await register_by_address(event, person)


async def _member(event: Event, person: Member) -> None:
    with acting("person", person.id):
        await register(event, person)


async def _of_the_community(family: str) -> list[Member]:
    await execute("UPDATE member SET standing = 'member' WHERE email LIKE $1", f"{family}-%")
    return await Member.objects().where(Member.email.like(f"{family}-%"))
