"""The worker: which job is done by which room, when asked for or every night."""

from community import jobs
from community.jobs import Handler, Nightly
from community.outbox.deliver import deliver

HANDLERS: dict[str, Handler] = {
    "deliver": deliver,
}
NIGHTLY: dict[str, Nightly] = {}


async def work() -> None:
    """Run jobs until cancelled."""
    await jobs.work(HANDLERS, NIGHTLY)
