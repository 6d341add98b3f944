"""Change an event that people have registered for, or call it off: everybody concerned is told."""

from community.cancelling.plan_asking import ask_anew
from community.database import fetch, lock, transaction
from community.events import revise as evening
from community.events.plan import EventPlan
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.live import tell
from community.places.keep import keep_kinds
from community.prices.mirror import mirror
from community.refusal import Refused
from community.registrations.mail import mail_called_off, mail_changed
from community.registrations.standing import TAKES_PART
from community.registrations.tables import Registration
from community.waitlist.promote import promote


class ChangedMeanwhile(Refused):
    """What the change was based on is no longer what stands there."""

    status = 412


async def change(event: Event, plan: EventPlan, if_version: int = 0) -> Event:
    """The event as the plan wants it; with `if_version` only if nobody has changed it meanwhile.

    New places go to those who wait. When time, place or title of a coming evening have changed,
    whoever has a place or waits is mailed; the promoted read it in the mail about their place.
    """
    async with transaction():
        before = await lock(event)
        if if_version not in (0, before.version):
            raise ChangedMeanwhile(_("Somebody else has changed it. Please look at it again."))
        event = await keep_kinds(await evening.revise(before, plan), plan, before.places)
        event = await mirror(event)
        await ask_anew(before, event)
        promoted = {each.id for each in await promote(event)}
        if event.is_published and event.sequence > before.sequence and not event.is_over:
            for registration in await concerned(event):
                if registration.id not in promoted:
                    await mail_changed(registration, before, event)
        await tell(f"event:{event.id}", f"door:{event.id}")
    return event


async def call_off(event: Event, reason: str) -> Event:
    """The event that will not take place; whoever has a place or waits is mailed the reason.

    What was paid goes back, also what was kept from who had cancelled before.
    """
    async with transaction():
        event = await evening.call_off(event, reason)
        for registration in await concerned(event):
            await mail_called_off(registration, event)
        for row in await fetch(_TO_SETTLE, event.id, list(TAKES_PART)):
            await enqueue("settle", str(row["id"]))
        await tell(f"event:{event.id}", f"door:{event.id}")
    return event


async def concerned(event: Event) -> list[Registration]:
    """Who has a place or waits, with the person, in the order of their turns."""
    registrations = Registration.objects(Registration.member).where(
        Registration.event == event.id, Registration.standing.is_in([*TAKES_PART])
    )
    return await registrations.order_by(Registration.turn)


_TO_SETTLE = """
    SELECT id FROM registration
    WHERE event = $1 AND (standing = ANY($2) OR paid_yen > 0) ORDER BY turn
"""
