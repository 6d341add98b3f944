"""What people are mailed about their registration."""

from typing import Any

from community.clock import now
from community.database import only
from community.events.tables import Event
from community.language import speaking
from community.members.tables import Member
from community.outbox.queue import Attachment, To, queue
from community.places.kinds import kind_by_id
from community.prices.price import lines_of
from community.registrations.calendar import invitation
from community.registrations.charge import taken_beside
from community.registrations.group_link import link_to_pass_on
from community.registrations.tables import Registration
from community.registrations.ticket_pdf import ticket_pdf
from community.tickets.qr import qr_png
from community.tickets.ticket import ticket_code
from community.tickets.ticket_link import ticket_token


async def mail_standing(registration: Registration, event: Event, member: Member) -> None:
    """Ticket, offer or turn on the waitlist; once more, but not twice within ten minutes."""
    news = str(registration.standing)
    cause = f"{registration.id}:{registration.sequence}"
    if not await mail_about(registration, event, member, news, cause):
        slot = int(now().timestamp() // 600)
        await mail_about(registration, event, member, news, f"{cause}:again:{slot}")


async def mail_promoted(registration: Registration, event: Event, member: Member) -> None:
    """The ticket for somebody whose waiting is over."""
    cause = f"{registration.id}:{registration.sequence}"
    await mail_about(registration, event, member, "promoted", cause)


async def mail_lapsed(registration: Registration, event: Event, member: Member) -> None:
    """That the place has gone to somebody else."""
    cause = f"{registration.id}:{registration.sequence}"
    await mail_about(registration, event, member, "lapsed", cause, method="")


async def mail_price_changed(
    registration: Registration, event: Event, member: Member, of_group: bool = False
) -> None:
    """What the place costs now, and why."""
    cause = f"{registration.id}:{registration.fee_yen}:{now().isoformat()}"
    more: dict[str, Any] = {"of_group": of_group}
    await mail_about(registration, event, member, "price_changed", cause, **more)


async def mail_changed(registration: Registration, before: Event, event: Event) -> None:
    """What is new about the evening, to somebody who has a place or waits."""
    cause = f"{registration.id}:{event.sequence}"
    await mail_about(registration, event, registration.member, "changed", cause, before=before)


async def mail_cancelled(
    registration: Registration, event: Event, member: Member, had_place: bool
) -> None:
    """That the place or the turn has been given back; a place leaves the calendar too."""
    cause = f"{registration.id}:{registration.sequence}"
    method = "CANCEL" if had_place else ""
    await mail_about(registration, event, member, "cancelled", cause, method)


async def mail_called_off(registration: Registration, event: Event) -> None:
    """That the evening will not take place, and why."""
    method = "CANCEL" if registration.has_place else ""
    cause = str(registration.id)
    await mail_about(registration, event, registration.member, "called_off", cause, method)


async def mail_about(
    registration: Registration,
    event: Event,
    member: Member,
    news: str,
    cause: str,
    method: str = "REQUEST",
    **more: object,
) -> bool:
    """Whether it was queued: people without an address and causes already mailed are left out."""
    if not member.email:
        return False
    with speaking(member.language):
        more["lines"] = lines_of(registration.price_lines)
        more["beside"] = " · ".join(taken_beside(registration))
        kind = only(await kind_by_id(event, registration.kind))
        files = await _files(registration, event, member, method, kind.name)
    to, template = To(member.email, member.name, member.language), f"registrations/mail_{news}.md"
    token = ticket_token(registration.ticket_serial)
    more["group_link"] = await link_to_pass_on(registration.id)
    more |= {"registration": registration, "event": event, "kind": kind, "token": token}
    return await queue(to, f"{news}:{cause}", template, files, **more)


async def _files(
    registration: Registration, event: Event, member: Member, method: str, kind_name: str
) -> tuple[Attachment, ...]:
    invited = registration.has_place or method == "CANCEL"
    ics = invitation(registration, event, member, method) if invited and method else b""
    media_type = f"text/calendar; method={method}"
    calendar = (Attachment.of("invite.ics", media_type, ics),) if ics else ()
    if method != "REQUEST" or not registration.has_place:
        return calendar
    picture = qr_png(ticket_code(event.id, registration.ticket_serial))
    page = await ticket_pdf(registration, event, member, kind_name)
    inline = Attachment.of("ticket.png", "image/png", picture, content_id="ticket")
    return inline, *calendar, Attachment.of("ticket.pdf", "application/pdf", page)
