"""Somebody with a past and a future in the community."""

from datetime import timedelta

from community.checkins.check_in import check_in
from community.checkins.tables import Method
from community.clock import moved_to, now
from community.consents.decide import give
from community.consents.purpose import Purpose
from community.database import fetch, fetch_value
from community.events.tables import Event
from community.members.tables import Member
from community.payments.means import Means
from community.payments.record import record
from community.registering.register import register
from tests.cast import an_event, someone
from tests.letters import letters_are_written
from tests.outputs.at_roundtable import a_round, a_roundtable, writer_at, wrote

NAME = "三浦 聡美"


async def satomi() -> Member:
    """She was at evening 33, paid and wrote there, allows the newsletter, will be at evening 34."""
    person = await someone(
        NAME, email="satomi@example.jp", company="白樺ソフト", motive="ひとりです"
    )
    starts_at = now() - timedelta(days=30)
    past = await an_event(starts_at=starts_at, ends_at=starts_at + timedelta(hours=2))
    with moved_to(starts_at - timedelta(days=1)):
        registration = await register(past, person)
    with moved_to(starts_at):
        await check_in(past, registration, Method.NAME, "aoi")
        await record(registration, Means.CASH, registration.fee_yen, 0, NAME)
        here = await a_roundtable(past, await a_round(past), "A", person)
        await wrote(await writer_at(here, person), "初回応答時間")
    await give(person, Purpose.NEWSLETTER)
    await register(await coming(), person)
    await letters_are_written()
    return person


async def coming() -> Event:
    """Evening 34, with a single place."""
    known = await Event.objects().get(Event.slug == "hitori-cs-34")
    return known or await an_event("hitori-cs-34", number=34, places=1)


async def tables_that_know(words: str) -> set[str]:
    """Every table of the database in which these words stand anywhere."""
    names = await fetch("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
    asked = {row["tablename"]: f"SELECT FROM {row['tablename']} AS t" for row in names}
    return {
        name
        for name, rows in asked.items()
        if await fetch_value(f"SELECT EXISTS ({rows} WHERE t::text LIKE '%' || $1 || '%')", words)
    }
