"""What the worker does, done now: each of this room's queued jobs once."""

from contextlib import suppress

from community.database import fetch
from community.jobs import TryAgain
from community.work import HANDLERS

OURS = {"settle", "send_refund", "look_again"}


async def work_off() -> list[str]:
    """The names of the jobs that were done, in their order."""
    done = []
    while rows := await fetch(_TAKE, list(OURS)):
        for row in rows:
            with suppress(TryAgain):
                await HANDLERS[row["entrypoint"]](bytes(row["payload"]).decode())
            done.append(row["entrypoint"])
    return done


_TAKE = """
    WITH taken AS (DELETE FROM pgqueuer WHERE entrypoint = ANY($1) RETURNING *)
    SELECT entrypoint, payload FROM taken ORDER BY id
"""
