"""A process of its own that does one thing about money, and may be killed over it."""

import asyncio
import os
import signal
import sys
from pathlib import Path
from typing import Any

import asyncpg

from community.database import fetch_value
from community.settings import settings

CHECKOUT = Path(__file__).parent.parent.parent

DOES = """
import asyncio, sys
from uuid import UUID
from community.database.engine import close_pool, open_pool
from community.checkouts.checkout import pay_online
from community.receipts.issue import issue
from community.checkouts.look_later import look_again
from community.checkouts.send_refund import send_refund
from community.registrations.tables import Registration

JOBS = {"look_again": look_again, "send_refund": send_refund}

async def about(does, ids):
    for each in ids:
        if does in JOBS:
            await JOBS[does](each)
        else:
            found = await Registration.objects().get(Registration.id == UUID(each))
            await (pay_online(found) if does == "pay" else issue(found, "北風商店"))

async def main():
    await open_pool()
    await about(sys.argv[1], sys.argv[2:])
    await close_pool()

asyncio.run(main())
"""


async def begin(does: str, *ids: Any) -> asyncio.subprocess.Process:
    """Another process does a job, opens a page to pay on, or issues receipts."""
    given = settings()
    stripe = {
        "STRIPE_SECRET_KEY": given.stripe_secret_key,
        "STRIPE_WEBHOOK_SECRET": given.stripe_webhook_secret,
        "STRIPE_API_BASE": given.stripe_api_base,
    }
    return await asyncio.create_subprocess_exec(
        sys.executable,
        *("-c", DOES, does, *map(str, ids)),
        env={**os.environ, **stripe, "PYTHONPATH": str(CHECKOUT)},
    )


class Held:
    """A row that somebody else keeps locked: whoever wants to write about it waits."""

    async def hold(self, statement: str, key: Any) -> None:
        self.link = await asyncpg.connect(os.environ["DATABASE_URL"])
        self.held = self.link.transaction()
        await self.held.start()
        await self.link.fetch(f"{statement} FOR UPDATE", key)

    async def kill_who_waits(self, process: asyncio.subprocess.Process) -> None:
        """Once the process has Stripe's answer and stands before the row, it dies on the spot."""
        while not await fetch_value(_WAITS):
            await asyncio.sleep(0.02)
        process.send_signal(signal.SIGKILL)
        await process.wait()
        await self.held.rollback()
        await self.link.close()


_WAITS = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'
"""
