"""One reminder, a day before the deadline, of words that a guest has not answered yet."""

from datetime import datetime, timedelta
from uuid import UUID

from community.approvals.link import make_link
from community.clock import now
from community.commentary.tables import GuestAsking
from community.database import fetch_value, transaction
from community.jobs import enqueue
from community.outbox.queue import To, queue

BEFORE = timedelta(days=1)


async def plan_reminder(asking: GuestAsking) -> None:
    """In time before the deadline, in a transaction; a deadline within a day needs none."""
    wait = asking.until - BEFORE - now()
    if asking.email and wait > timedelta():
        await enqueue("remind_guest", f"{asking.id} {asking.until.isoformat()}", wait)


async def remind_guest(order: str) -> None:
    """Mail the guest, unless all is answered, or they were asked anew or no longer since then."""
    asking_id, _, until = order.partition(" ")
    async with transaction():
        both = GuestAsking.objects(GuestAsking.event, GuestAsking.guest)
        asking = await both.get(GuestAsking.id == UUID(asking_id))
        if asking is None or asking.until != datetime.fromisoformat(until) or asking.is_over:
            return
        if not await fetch_value(_OPEN, asking.guest.id):
            return
        to = To(asking.email, asking.guest.name, asking.language)
        context = {"event": asking.event, "asking": asking, "link": await make_link(asking)}
        await queue(to, f"approval-reminder:{order}", "approvals/mail_remind.md", **context)


_OPEN = """
    SELECT EXISTS (SELECT FROM commentary LEFT JOIN guest_answer answer
                   ON answer.commentary = commentary.id AND answer.words = commentary.text
                   WHERE commentary.guest = $1 AND answer.commentary IS NULL)
"""
