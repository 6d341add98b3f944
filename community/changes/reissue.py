"""Re-issue: somebody else may have the ticket, so it gets a new serial and the old one ends."""

from community.clock import now
from community.database import lock, only, transaction
from community.events.tables import Event
from community.language import _
from community.live import tell
from community.members.tables import Member
from community.refusal import Conflict
from community.registrations.find import event_of
from community.registrations.mail import mail_about
from community.registrations.tables import Registration
from community.tickets.ticket import new_serial


async def reissue(registration: Registration) -> Registration:
    """The same place with a new ticket, which is mailed; every door refuses the old one.

    Refuses who has no place, and an evening that is over.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        _refuse_without_place(registration, event)
        registration.ticket_serial = new_serial()
        await registration.save([Registration.ticket_serial])
        member = only(await Member.objects().get(Member.id == registration.member))
        cause = f"{registration.id}:{now().isoformat()}"
        await mail_about(registration, event, member, "reissued", cause)
        await tell(f"event:{event.id}", f"door:{event.id}")
    return registration


def _refuse_without_place(registration: Registration, event: Event) -> None:
    if event.is_called_off or event.is_over:
        raise Conflict(_("This evening needs no tickets any more."))
    if not registration.has_place:
        raise Conflict(_("There is a ticket only for somebody who has a place."))
