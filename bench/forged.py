"""A hundred thousand codes that should open no door are shown at one."""

import asyncio
import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice

import base45
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bench.guests import Crowd, gathered
from bench.installation import Installation
from bench.promise import Measured
from community.checkins.sight import look
from community.checkins.tables import CheckIn
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.registrations.tables import Registration
from community.registrations.ticket import new_serial, ticket_code

SHOWN = 100_000
GUESTS = 100
AT_ONCE = 8
STRANGER = Ed25519PrivateKey.generate()
chance = random.Random(33)


def none_opens(_installation: Installation) -> list[Measured]:
    """No false code opens the door."""
    migrate()
    outcomes, arrived = with_pool(_shown)
    told = ", ".join(f"{many:,} {what}" for what, many in sorted(outcomes.items()))
    return [
        Measured(
            "Forged, altered, foreign, revoked, yesterday's, re-used and truncated codes",
            f"0 admitted of {SHOWN:,}",
            f"{outcomes['welcome']} admitted of {SHOWN:,}",
            outcomes["welcome"] == 0 and arrived == GUESTS,
            told,
        )
    ]


async def _shown() -> tuple[Counter[str], int]:
    tonight, yesterday = await gathered("tonight", 2 * GUESTS), await gathered("before", GUESTS)
    used, revoked = tonight.tickets[:GUESTS], tonight.tickets[GUESTS:]
    for ticket in used:
        assert (await look(tonight.event, ticket, "bench")).outcome == "welcome"
    await _revoke(tonight, used)
    codes = islice(_false(used, revoked, yesterday.tickets), SHOWN)
    outcomes: Counter[str] = Counter()

    async def gate() -> None:
        for code in codes:
            outcomes[(await look(tonight.event, code, "bench")).outcome] += 1

    await asyncio.gather(*(gate() for _ in range(AT_ONCE)))
    return outcomes, await CheckIn.count().where(CheckIn.event == tonight.event.id)


async def _revoke(guests: Crowd, kept: Sequence[str]) -> None:
    """Everybody's ticket but those that are in is replaced by a newer one."""
    for place in await Registration.objects().where(Registration.event == guests.event.id):
        if ticket_code(guests.event.id, place.ticket_serial) not in kept:
            place.ticket_serial = new_serial()
            await place.save([Registration.ticket_serial])


def _false(used: Sequence[str], revoked: Sequence[str], before: Sequence[str]) -> Iterator[str]:
    makers: list[Callable[[], str]] = [
        lambda: _written(chance.randbytes(77)),
        lambda: _altered(chance.choice(used)),
        lambda: _foreign(chance.choice(used)),
        lambda: chance.choice(revoked),
        lambda: chance.choice(before),
        lambda: chance.choice(used),
        lambda: chance.choice(used)[: chance.randrange(1, 119)],
    ]
    return (make() for make in cycle(makers))


def _written(content: bytes) -> str:
    return "T1:" + str(base45.b45encode(content), "ascii")


def _altered(ticket: str) -> str:
    """One bit is another."""
    content = bytearray(base45.b45decode(ticket[3:]))
    content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
    return _written(bytes(content))


def _foreign(ticket: str) -> str:
    """The facts of a ticket of ours under the signature of somebody else."""
    facts = base45.b45decode(ticket[3:])[:13]
    return _written(facts + STRANGER.sign(b"community ticket 1\0" + facts))
