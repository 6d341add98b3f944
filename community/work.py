"""The worker: which job is done by which room."""

from community import jobs
from community.outbox.deliver import deliver


async def work() -> None:
    """Run jobs until cancelled."""
    await jobs.work({"deliver": deliver})
