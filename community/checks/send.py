"""Send a draft to its roundtables: whoever came gets one mail with one link."""

from datetime import timedelta
from uuid import UUID

from community.checks.link import make_link
from community.checks.people import Asked, people_to_ask
from community.checks.tables import RoundtableCheck
from community.clock import now
from community.database import execute, lock, transaction
from community.events.tables import Event
from community.jobs import enqueue
from community.language import _
from community.live import tell
from community.outbox.queue import To, queue
from community.refusal import Conflict

LASTS = timedelta(hours=48)


async def send_to_roundtables(event: Event) -> RoundtableCheck:
    """From now on they have two days; sent again, they say anew that it is all right.

    Refuses when the report is published, and when nobody is there who could look it over.
    """
    async with transaction():
        event = await lock(event)
        refuse_published(event)
        if not await people_to_ask(event):
            raise Conflict(_("Nobody who came has written anything that could be checked."))
        before = await RoundtableCheck.objects().get(RoundtableCheck.event == event.id)
        check = before or RoundtableCheck(event=event.id)
        check.asked_at = now()
        check.until = check.asked_at + LASTS
        await check.save()
        await execute(_FORGET, event.id)
        await enqueue("mail_checks", str(check.id))
        await tell(f"checks:{event.id}")
    return check


def refuse_published(event: Event) -> None:
    """What readers have seen is corrected by an erratum, not on a sheet."""
    if event.has_report:
        raise Conflict(_("This report is published and stays as it is."))


async def mail_checks(check_id: str) -> None:
    """A mail to each, which a second run does not send again."""
    both = RoundtableCheck.objects(RoundtableCheck.event)
    check = await both.get(RoundtableCheck.id == UUID(check_id))
    if check is None:
        return
    for person in await people_to_ask(check.event):
        async with transaction():
            await _mail(await lock(check), check.event, person)


async def _mail(check: RoundtableCheck, event: Event, person: Asked) -> None:
    link = await make_link(check, person.registration)
    if link is None:
        return
    to = To(person.email, person.name, person.language)
    cause = f"check:{check.id}:{person.registration}:{check.asked_at.isoformat()}"
    await queue(
        to, cause, "checks/mail.md", event=event, check=check, link=link, is_host=person.is_host
    )


_FORGET = "DELETE FROM all_right WHERE roundtable IN (SELECT id FROM roundtable WHERE event = $1)"
