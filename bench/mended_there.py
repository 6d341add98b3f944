"""From the tap to what is shown, the database included: ways to mend a seating, and taking one."""

import asyncio
from datetime import timedelta
from random import Random
from statistics import median
from time import perf_counter

from bench.installation import Installation
from bench.load import Reply, ask, line, post
from community.checkins.tables import CheckIn, Method
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.clock import now
from community.events.plan import EventPlan
from community.events.publish import publish
from community.events.tables import Event
from community.flaws.person import Person
from community.members.tables import Member
from community.places.announce import announce
from community.places.kinds import first_kind
from community.plannings.seat import seat_everyone
from community.registrations.tables import Registration, Standing
from community.tokens.create_token import create_token

TIMES = 5


def tapped(
    installation: Installation, people: list[Person], missing: int, late: int, rounds: int
) -> tuple[float, float]:
    """Milliseconds until the ways are shown, and until one is taken: the medians of a few."""
    migrate()
    many = len(people)

    async def begun() -> tuple[str, str]:
        event = await _evening(many)
        here = await _come(event, people[: many - late], 0)
        await seat_everyone(event, rounds)
        for each in Random(1).sample(here, missing):
            await CheckIn.update({CheckIn.undone_at: now()}).where(CheckIn.id == each.id)
        await _come(event, people[many - late :], many)
        return event.slug, await create_token("bench", "organiser")

    slug, token = with_pool(begun)
    with installation.served():
        return asyncio.run(_taps(installation.port, f"/api/v1/events/{slug}/seatings", token))


async def _taps(port: int, seatings: str, token: str) -> tuple[float, float]:
    shown, taken = [], []
    async with line(port) as here:
        for _time in range(TIMES):
            began = perf_counter()
            ways = _good(await ask(here, post(f"{seatings}/proposals", token, {})))
            shown.append(perf_counter() - began)
            way = ways.json[min(1, len(ways.json) - 1)]["id"]
            began = perf_counter()
            _good(await ask(here, post(f"/api/v1/seating-drafts/{way}/taking", token, {})))
            taken.append(perf_counter() - began)
            _good(await ask(here, post(f"{seatings}/undoing", token, {})))
    return 1000 * median(shown), 1000 * median(taken)


def _good(reply: Reply) -> Reply:
    if reply.status not in (200, 201):
        raise SystemExit(f"{reply.status}: {reply.body.decode()}")
    return reply


async def _evening(places: int) -> Event:
    begins = (now() + timedelta(minutes=30)).replace(microsecond=0)
    plan = EventPlan(
        series=f"mended-{places}",
        series_title="測る会",
        title="席を直す夜",
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        places=places,
    )
    return await publish(await announce(plan))


async def _come(event: Event, people: list[Person], first: int) -> list[CheckIn]:
    kind, here = await first_kind(event), []
    for serial, each in enumerate(people, start=event.id * 10_000 + first + 1):
        member = Member(
            name=f"{event.slug} {each.key}",
            company=each.company,
            industry=each.industry,
            phase=each.phase,
        )
        await member.save()
        registration = Registration(
            event=event.id,
            member=member.id,
            kind=kind,
            standing=Standing.CONFIRMED,
            ticket_serial=serial,
            is_host=each.is_host,
            is_first_time=each.is_first_timer,
        )
        await registration.save()
        arrival = CheckIn(event=event.id, registration=registration.id, method=Method.NAME)
        await arrival.save()
        here.append(arrival)
    return here
