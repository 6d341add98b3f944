"""What an installation weighs while nobody comes, and how soon it is there."""

import statistics
import time

from bench.installation import Installation, children, pss_mb, rss_mb
from bench.promise import Measured

MOST_MB, MOST_DATABASE_MB, MOST_SECONDS = 110, 60, 4
SETTLES_SECONDS = 5
TRIES = 3
PAGE = "/events"


def small(installation: Installation) -> list[Measured]:
    """Memory of an idle installation."""
    with installation.served(PAGE) as process:
        time.sleep(SETTLES_SECONDS)
        app_mb = rss_mb(process.pid)
        postmaster = installation.postmaster
        database_mb = sum(map(pss_mb, [postmaster, *children(postmaster)]))
    return [
        Measured("Resident memory of an idle app process", f"at most {MOST_MB} MB",
                 f"{app_mb:.0f} MB", app_mb <= MOST_MB, "after the first page was served"),
        Measured("PostgreSQL beside it, all its processes", f"at most {MOST_DATABASE_MB} MB PSS",
                 f"{database_mb:.0f} MB", database_mb <= MOST_DATABASE_MB),
    ]  # fmt: skip


def starts_soon(installation: Installation) -> list[Measured]:
    """From nothing running to the first page."""
    seconds = statistics.median(start_and_stop(installation) for _ in range(TRIES))
    return [
        Measured("Cold start of server and database to the first 200, existing data",
                 f"at most {MOST_SECONDS} s", f"{seconds:.1f} s", seconds <= MOST_SECONDS),
    ]  # fmt: skip


def start_and_stop(installation: Installation) -> float:
    began = time.monotonic()
    with installation.served(PAGE):
        return time.monotonic() - began
