"""Invite people to a limited event, each by a link of their own; take an invitation back."""

from uuid import uuid4

from community.clock import now
from community.consents.find import answers_of
from community.consents.purpose import Purpose
from community.consents.tables import State
from community.consents.unsubscribe import unsubscribe_path
from community.database import fetch_one, lock, only, transaction
from community.events.audience import Audience
from community.events.invitation_link import invitation_token
from community.events.invitee import Invitee
from community.events.tables import Event
from community.language import _
from community.members.find import find_or_greet
from community.members.tables import Member
from community.outbox.queue import To, queue
from community.refusal import Conflict

INVITATIONS = Purpose.LIMITED_INVITATIONS


async def invite(event: Event, name: str, email: str) -> Invitee:
    """The invited person, who is mailed the link; whoever was taken off gets a new one.

    Refuses an event at which nobody has to be invited, one nobody can come to, a second
    invitation, and somebody who has said no to invitations by mail.
    """
    async with transaction():
        event = await lock(event)
        await _refuse_unless_limited(event)
        member = await find_or_greet(name, email)
        await _refuse_after_a_no(member)
        before = await _invitee(event, member)
        if before is not None and not before.is_taken_back:
            raise Conflict(_("{name} has been invited already.").format(name=member.name), "email")
        invited = before or Invitee(event=event.id, member=member.id)
        invited.link_key, invited.revoked_at, invited.opened_at = uuid4(), None, None
        invited.invited_at = now()
        await invited.save()
        await _mail(invited, event, member)
    return invited


async def take_back(invited: Invitee) -> Invitee:
    """The invitation, whose link opens nothing any more; a registration made by it stays."""
    async with transaction():
        invited = await lock(invited)
        if not invited.is_taken_back:
            invited.revoked_at = now()
            await invited.save()
    return invited


async def invitees_of(event: Event) -> list[Invitee]:
    """Everybody who was invited, with the person, in the order of their invitations."""
    named = Invitee.objects(Invitee.member).where(Invitee.event == event.id)
    return await named.order_by(Invitee.invited_at)


async def takes_invitations(event: Event) -> bool:
    """Whether the event, or a kind of place at it, is not for everybody without an invitation."""
    return event.audience != Audience.EVERYBODY or bool(await fetch_one(_INVITED_KIND, event.id))


async def _invitee(event: Event, member: Member) -> Invitee | None:
    same = (Invitee.event == event.id) & (Invitee.member == member.id)
    return await Invitee.objects().get(same)


async def _refuse_unless_limited(event: Event) -> None:
    if not await takes_invitations(event):
        raise Conflict(_("Everybody may come to this evening; nobody has to be invited."))
    if not event.is_published:
        raise Conflict(_("Please publish the event first; it stays hidden from others."))
    if event.is_over:
        raise Conflict(_("This evening is over"))


async def _refuse_after_a_no(member: Member) -> None:
    """Who was never asked may be invited in person: an organiser wrote this very address."""
    said = (await answers_of(await lock(member))).get(INVITATIONS)
    if said not in (None, State.GIVEN):
        sentence = _("{name} wishes no invitations by mail.").format(name=member.name)
        raise Conflict(sentence, "email")


async def _mail(invited: Invitee, event: Event, member: Member) -> None:
    way_out = unsubscribe_path(member, INVITATIONS)
    to = To(only(member.email), member.name, member.language, INVITATIONS, way_out)
    token = invitation_token(invited.link_key)
    template, cause = "events/mail_invitation.md", f"invitation:{invited.link_key}"
    await queue(to, cause, template, event=event, token=token)


_INVITED_KIND = "SELECT 1 FROM place_kind WHERE event = $1 AND for_whom = 'invited'"
