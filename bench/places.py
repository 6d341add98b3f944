"""Two thousand people want forty places at the same moment."""

import asyncio
import statistics
import time
from collections import Counter

from bench.evening import PLACES, evening, people
from bench.installation import Installation
from bench.load import Reply, all_at_once, post
from bench.promise import Measured
from bench.rush import ECHO, LEAST_RATIO, standing
from community.cli.machine import ask_value

PEOPLE = 2000
IN_ORDER = """
    SELECT count(DISTINCT turn) = count(*)
       AND max(turn) FILTER (WHERE standing = 'confirmed')
         < min(turn) FILTER (WHERE standing = 'waitlisted')
    FROM registration JOIN event ON event.id = registration.event WHERE event.slug = $1
"""


def never_oversold(installation: Installation) -> list[Measured]:
    """Registration never oversells."""
    slug, token = evening("rush")
    path = f"/api/v1/events/{slug}/registrations"
    requests = [post(path, token, person) for person in people(PEOPLE, "rush")]
    with installation.served(), standing(ECHO) as echo_port:
        echoes = asyncio.run(all_at_once(echo_port, requests))
        began = time.monotonic()
        replies = asyncio.run(all_at_once(installation.port, requests))
        took = time.monotonic() - began
    half, last = _percentiles(replies)
    of_echo = _percentiles(echoes)[1]
    standings = Counter(r.json["standing"] if r.status == 201 else str(r.status) for r in replies)
    in_order = bool(ask_value(IN_ORDER, slug))
    wanted = {"confirmed": PLACES, "waitlisted": PEOPLE - PLACES}
    return [
        Measured(
            "2,000 concurrent registrations for 40 places never oversell",
            "40 confirmed, 1,960 waitlisted in order, 0 errors",
            ", ".join(f"{many:,} {what}" for what, many in sorted(standings.items()))
            + (", in order" if in_order else ", OUT OF ORDER"),
            standings == wanted and in_order,
            f"{PEOPLE / took:,.0f} registrations/s over HTTP, each durable before it is answered",
        ),
        Measured(
            f"99 of 100 of {PEOPLE:,} who ask over HTTP at once, against an echo of the same",
            f"answered at {LEAST_RATIO} of its pace at least",
            f"{of_echo / last:.2f}",
            last * LEAST_RATIO <= of_echo,
            f"within {last:,.0f} ms, half of them within {half:,.0f} ms; the echo within"
            f" {of_echo:,.0f} ms: one process, which reads every request in turn",
        ),
    ]


def _percentiles(replies: list[Reply]) -> tuple[float, float]:
    """The 50th and the 99th of a hundred, in milliseconds."""
    hundredths = statistics.quantiles((each.seconds * 1000 for each in replies), n=100)
    return hundredths[49], hundredths[98]
