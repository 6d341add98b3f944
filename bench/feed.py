"""The calendar of a series with two hundred evenings, asked for again and again."""

import statistics
import time
from datetime import datetime, timedelta

from bench.installation import Installation
from bench.promise import Measured
from community.cli.machine import with_pool
from community.cli.migrate import migrate
from community.clock import now
from community.database import only
from community.events.feeds import series_feed
from community.events.find import series_by_slug
from community.events.plan import EventPlan
from community.events.publish import publish
from community.events.visible_to import Viewer
from community.places.announce import announce

EVENINGS = 200
ASKED = 200
MOST_MS = 1.0


def kept(installation: Installation) -> list[Measured]:
    """A calendar of two hundred evenings is made once."""
    migrate()
    first_ms, again_ms, bytes_long = with_pool(_asked)
    return [
        Measured(
            f"A series' calendar of {EVENINGS} evenings, from the cache",
            f"at most {MOST_MS:g} ms",
            f"{again_ms:.2f} ms, the question to the database included",
            again_ms <= MOST_MS,
            f"{first_ms:.0f} ms when it is made; {bytes_long / 1000:,.0f} kB",
        )
    ]


async def _asked() -> tuple[float, float, int]:
    """Milliseconds at first and from then on (the median), and how long the calendar is."""
    for number in range(1, EVENINGS + 1):
        await publish(await announce(_plan(number)))
    series = only(await series_by_slug("many"))
    took = []
    for _time in range(ASKED + 1):
        began = time.perf_counter()
        feed = await series_feed(series, Viewer())
        took.append((time.perf_counter() - began) * 1000)
    return took[0], statistics.median(took[1:]), len(feed.body)


def _plan(number: int) -> EventPlan:
    day = (now() + timedelta(days=number)).date()
    begins = datetime.fromisoformat(f"{day}T19:00")
    return EventPlan(
        series="many",
        series_title="測る会",
        number=number,
        title="四十席の夜",
        concept="たくさんの人が、いっせいに申し込む夜です。",
        starts_at=begins,
        ends_at=begins + timedelta(hours=2),
        places=40,
        venue_name="測定室",
    )
