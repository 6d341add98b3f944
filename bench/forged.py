"""A hundred thousand codes that should open no door are shown at one, a share of them by HTTP."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from itertools import islice

from bench.false_codes import Code, Tickets, false_codes
from bench.guests import Crowd, gathered
from bench.installation import Installation
from bench.load import Reply, ask, line, post
from bench.promise import Measured
from community.changes.reissue import reissue
from community.checkins.sight import look
from community.checkins.tables import CheckIn
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.clock import now
from community.database import execute, only
from community.events.tables import Event
from community.gates.rotating import GRACE_STEPS, STEP_SECONDS, code_at
from community.gates.self_check_in import MOST_TRIES, check_in_oneself
from community.refusal import Refused
from community.registrations.tables import Registration

SHOWN = 100_000
OVER_HTTP = 9_000
GUESTS = 100
AT_ONCE = 64
EXPIRED = GUESTS * MOST_TRIES  # codes of the venue's screen, shown by guests who are not in yet


def none_opens(installation: Installation) -> list[Measured]:
    """No false code opens the door."""
    migrate()
    tonight, known = with_pool(_evenings)
    codes = false_codes(known)
    with installation.served():
        some = list(islice(codes, OVER_HTTP))
        replies = asyncio.run(_over_http(installation.port, tonight, some))
    others = islice(codes, SHOWN - OVER_HTTP - EXPIRED)
    said, arrived = with_pool(lambda: _at_the_door(tonight, others))
    admitted = said["welcome"] + sum(reply.status == 201 for reply in replies)
    return [
        Measured(
            "Forged, altered, foreign, revoked, yesterday's, re-used and truncated codes",
            f"0 admitted of {SHOWN:,}",
            f"{admitted} admitted of {SHOWN:,}",
            admitted == 0 and arrived == GUESTS and len(replies) + said.total() == SHOWN,
            f"{said['refused'] + sum(reply.status > 400 for reply in replies):,} refused,"
            f" {said['already'] + sum(reply.status == 200 for reply in replies):,} of people who"
            f" are in; {OVER_HTTP:,} over HTTP, and {EXPIRED:,} old codes of the venue's screen",
        )
    ]


async def _evenings() -> tuple[Crowd, Tickets]:
    """Tonight's, where half of the guests are in and half have a newer ticket; one that is over,
    and one of tonight that was moved to next week, of the same series."""
    tonight = await gathered("tonight", 2 * GUESTS)
    past, moved = [await gathered("tonight", GUESTS, family) for family in ("past", "moved")]
    for crowd, begins in (
        (tonight, now() + timedelta(hours=1)),
        (past, now() - timedelta(days=1)),
        (moved, now() + timedelta(days=7)),
    ):
        await execute(_BEGINS, crowd.event.id, begins, begins + timedelta(hours=2))
    used, revoked = tonight.tickets[:GUESTS], tonight.tickets[GUESTS:]
    for ticket in used:
        assert (await look(tonight.event, ticket, "bench")).outcome == "welcome"
    for place in await _not_in(tonight):
        await reissue(place)
    return tonight, Tickets(used, revoked, past.tickets, moved.tickets)


async def _not_in(tonight: Crowd) -> list[Registration]:
    here = await CheckIn.select(CheckIn.registration).where(CheckIn.event == tonight.event.id)
    places = Registration.objects(Registration.event, Registration.member)
    return await places.where(
        Registration.event == tonight.event.id,
        Registration.id.not_in([each["registration"] for each in here]),
    )


async def _over_http(port: int, tonight: Crowd, codes: Sequence[Code]) -> list[Reply]:
    path, left = f"/api/v1/events/{tonight.event.slug}/checkins", iter(codes)
    replies: list[Reply] = []

    async def gate() -> None:
        async with line(port) as connection:
            for code in left:
                shown = post(path, tonight.token, {"shown": code.shown})
                replies.append(await ask(connection, shown))

    await asyncio.gather(*(gate() for _ in range(AT_ONCE)))
    return replies


async def _at_the_door(tonight: Crowd, codes: Iterator[Code]) -> tuple[Counter[str], int]:
    """What the scanner says to each, and how many are in at the end."""
    event = only(await Event.objects().get(Event.id == tonight.event.id))
    said: Counter[str] = Counter()

    async def gate() -> None:
        for code in codes:
            said[(await look(event, code.shown, "bench")).outcome] += 1

    await asyncio.gather(*(asyncio.create_task(gate()) for _ in range(AT_ONCE)))
    for place in await _not_in(tonight):
        for ago in range(MOST_TRIES):
            said[await _by_phone(event, place, GRACE_STEPS + 1 + ago)] += 1
    return said, await CheckIn.count().where(CheckIn.event == event.id)


async def _by_phone(event: Event, place: Registration, steps_ago: int) -> str:
    """Somebody types what the venue's screen showed so long ago."""
    code = code_at(event.id, now() - timedelta(seconds=steps_ago * STEP_SECONDS))
    try:
        await check_in_oneself(event, place, code)
    except Refused:
        return "refused"
    return "welcome"


_BEGINS = "UPDATE event SET starts_at = $2, ends_at = $3 WHERE id = $1"
