"""A hello behind everything of ours that stands before a page, beside the same hello alone."""

import statistics
from subprocess import DEVNULL

from bench.installation import Installation, free_port
from bench.load import browser_get
from bench.pages import Server, answering, in_turns, work_beside
from bench.promise import Measured

LEAST_RATIO = 0.70


def near_hello(_installation: Installation) -> list[Measured]:
    """What stands before every page."""
    ports = [free_port(), free_port()]
    wrapped_app = answering(ports[1], "bench.wrapped:app", DEVNULL)
    with answering(ports[0]) as bare, wrapped_app as ours:
        turns = in_turns(
            Server(ports[0], bare.pid, browser_get("/")),
            Server(ports[1], ours.pid, browser_get("/")),
        )
    ratio = statistics.median(hello.cpu_us / wrapped.cpu_us for hello, wrapped in turns)
    return [
        Measured(
            "An anonymous GET through all of our checks, headers and the log, against a bare hello",
            f"at least {LEAST_RATIO:.2f} of its work per second of processor",
            f"{ratio:.2f}",
            ratio >= LEAST_RATIO,
            work_beside(turns),
        )
    ]
