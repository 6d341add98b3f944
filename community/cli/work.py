"""Do the queued work without serving, beside other processes that serve."""

import signal
import sys

from community.cli.machine import with_pool
from community.cli.serve import open_database
from community.web.logbook import keep_log
from community.work import work as run_jobs


def work() -> None:
    """Deliver mail and do what else is queued, until told to stop."""
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    keep_log()
    open_database()
    with_pool(run_jobs)
