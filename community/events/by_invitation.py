"""Come by an invitation: whom its link names, and whom this browser has opened it for."""

from uuid import UUID

from community.clock import now
from community.events.invitation_link import key_of
from community.events.invitee import Invitee
from community.events.tables import Event
from community.language import _
from community.members.tables import Member
from community.refusal import Refused


class TakenBack(Refused):
    """The invitation behind this link does not count any more."""

    status = 410


async def open_link(invited: Invitee) -> Invitee:
    """The invitation, with the moment at which its link was first opened."""
    if not invited.is_opened:
        await Invitee.update({Invitee.opened_at: now()}).where(Invitee.id == invited.id)
    return invited


async def invitee_of_link(token: str) -> Invitee:
    """Whom the link invites, with event and person; refuses a link that is torn or taken back."""
    key = key_of(token)
    both = Invitee.objects(Invitee.event, Invitee.member)
    found = await both.get(Invitee.link_key == key) if key else None
    if found is None or found.is_taken_back:
        raise TakenBack(_("This invitation is no longer valid. Please ask whoever sent it."))
    return found


async def invited_by(event: Event, keys: list[UUID]) -> Member | None:
    """The person whose invitation to this event is held in this browser."""
    if not keys:
        return None
    valid = (
        (Invitee.event == event.id) & Invitee.revoked_at.is_null() & Invitee.link_key.is_in(keys)
    )
    found = await Invitee.objects(Invitee.member).get(valid)
    return found.member if found else None
