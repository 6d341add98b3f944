"""Take a photo down: hidden at once for whoever asks, decided later by the organisers."""

from datetime import timedelta

from community.clock import now
from community.database import transaction
from community.events.tables import Event
from community.language import _, language
from community.members.address import read_address
from community.outbox.queue import To, queue
from community.photos.publish import lock_with_event, tell_the_event
from community.photos.tables import Decision, Photo, TakeDown
from community.refusal import Conflict, Refused
from community.web.allowance import spend

MOST_AN_HOUR = 12  # enough for the photos of one person at one evening


async def ask_to_take_down(photo: Photo, wish: str, email: str, network: str = "") -> TakeDown:
    """The wish that the organisers will decide; the photo is hidden from now on.

    Words and address may be left out. Refuses an address that no mail can reach, and a network from
    which too many are asked for.
    """
    address = read_address(email) if email.strip() else ""
    await spend(f"take-down from {network}", MOST_AN_HOUR, timedelta(hours=1))
    async with transaction():
        event, photo = await lock_with_event(photo)
        asked = TakeDown(
            photo=photo.id, wish=wish.strip()[:2000], email=address, language=language()
        )
        await asked.save()
        photo.hidden_at = now()
        await photo.save([Photo.hidden_at])
        await tell_the_event(event)
    return asked


async def decide(photo: Photo, is_shown_again: bool, reason: str) -> Photo:
    """The photo, shown again or gone from the public; who left an address is mailed the reason.

    Refuses an answer without a reason, and when nobody has asked.
    """
    if not reason.strip():
        raise Refused(_("Please write the reason; it is sent to who asked."), "reason")
    decision = Decision.SHOWN_AGAIN if is_shown_again else Decision.STAYS_AWAY
    async with transaction():
        event, photo = await lock_with_event(photo)
        asked = await open_wishes(photo)
        if not asked:
            raise Conflict(_("This has been decided already."))
        photo.hidden_at = None if is_shown_again else photo.hidden_at
        photo.published_at = photo.published_at if is_shown_again else None
        await photo.save([Photo.hidden_at, Photo.published_at])
        for each in asked:
            await _answer(each, event, decision, reason.strip()[:2000])
        await tell_the_event(event)
    return photo


async def open_wishes(photo: Photo) -> list[TakeDown]:
    """Who asked to have this photo taken down and has no answer yet, the first one first."""
    waiting = (TakeDown.photo == photo.id) & (TakeDown.decision == Decision.OPEN)
    return await TakeDown.objects().where(waiting).order_by(TakeDown.asked_at)


async def _answer(asked: TakeDown, event: Event, decision: Decision, reason: str) -> None:
    if asked.email:
        to = To(asked.email, "", asked.language)
        cause, again = f"take-down:{asked.id}", decision == Decision.SHOWN_AGAIN
        template = "photos/mail_decided.md"
        await queue(to, cause, template, event=event, reason=reason, is_shown_again=again)
    asked.decision, asked.reason, asked.decided_at = decision, reason, now()
    asked.email = ""
    await asked.save()
