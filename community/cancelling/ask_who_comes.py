"""Still coming? Two days before, everybody with a place is asked, so that free places go on.

Nothing is asked later than a day and a half before: nobody should have to answer in a hurry.
"""

from datetime import timedelta

from community.clock import now
from community.database import lock, transaction
from community.events.asks_again import (
    ANSWERED_BEFORE,
    ASKED_AT_THE_LATEST,
    ASKED_BEFORE,
    AsksAgain,
)
from community.events.tables import Event
from community.jobs import TryAgain, enqueue
from community.registrations.mail import mail_about
from community.registrations.tables import Registration, Source, Standing

NEW = timedelta(hours=24)  # who registered yesterday knows
LOOK_AGAIN = timedelta(minutes=30)


async def ask_who_comes(event_id: str) -> None:
    """Ask whoever has a place; where nobody waits yet, look again. Nobody is asked twice."""
    async with transaction():
        found = await Event.objects().get(Event.id == int(event_id))
        event = await lock(found) if found else None
        if event is None or not event.is_published or event.asks_again == AsksAgain.NEVER:
            return
        too_early = event.starts_at - ASKED_BEFORE - now()
        if too_early > timedelta():
            raise TryAgain(too_early)
        if now() > event.starts_at - ASKED_AT_THE_LATEST:
            return
        if event.asks_again == AsksAgain.WHEN_WAITED and not event.waiting:
            raise TryAgain(LOOK_AGAIN)
        await _ask_all(event)


async def _ask_all(event: Event) -> None:
    answer_by = event.starts_at - ANSWERED_BEFORE
    rows = Registration.objects(Registration.member).where(
        (Registration.event == event.id)
        & (Registration.standing == Standing.CONFIRMED)
        & (Registration.source != Source.WALK_IN)
        & Registration.asked_at.is_null()
        & (Registration.registered_at < now() - NEW)
    )
    for registration in await rows.order_by(Registration.turn):
        member = registration.member
        registration = await lock(registration)
        registration.asked_at = now()
        registration.answer_by = answer_by if event.silence_frees and member.email else None
        await registration.save([Registration.asked_at, Registration.answer_by])
        cause = f"{registration.id}:{event.starts_at.isoformat()}"
        await mail_about(registration, event, member, "still_coming", cause, method="")
    if event.silence_frees:
        await enqueue("free_silent_places", str(event.id), answer_by - now())
