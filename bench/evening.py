"""An evening to register for, and a program that may register people."""

from datetime import datetime, timedelta

from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.clock import now
from community.events.plan import EventPlan
from community.events.publish import publish
from community.places.announce import announce
from community.tokens.create_token import create_token

PLACES = 40


def evening(series: str) -> tuple[str, str]:
    """The address of a published event with 40 places, and a token."""
    migrate()
    return with_pool(lambda: made(series))


async def made(series: str) -> tuple[str, str]:
    begins = datetime.fromisoformat(f"{(now() + timedelta(days=30)).date()}T19:00")
    plan = EventPlan(
        series=series,
        series_title="測る会",
        title="四十席の夜",
        concept="たくさんの人が、いっせいに申し込む夜です。",
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        places=PLACES,
        fee_yen=3000,
        venue_name="測定室",
    )
    event = await publish(await announce(plan))
    return event.slug, await create_token("bench", "organiser")


def people(many: int, family: str) -> list[dict[str, str]]:
    return [person(family, n) for n in range(many)]


def person(family: str, number: int) -> dict[str, str]:
    return {"name": f"{family} {number}", "email": f"{family}-{number}@example.org"}
