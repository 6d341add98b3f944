"""Pass on: the holder of a place names who comes instead."""

from community.additions.add import additions_of
from community.clock import now
from community.database import execute, fetch_value, lock, only, transaction
from community.events.tables import Event
from community.events.visible_to import is_for
from community.language import _
from community.members.find import find_or_greet, still_here
from community.members.tables import Member
from community.openings.for_whom import is_for_member
from community.places.kinds import kind_by_id
from community.refusal import Conflict
from community.registrations.find import by_member, event_of
from community.registrations.tables import Registration
from community.transfers.hand_over import hand_over
from community.transfers.mails import mail_organisers
from community.transfers.tables import State, Transfer


async def pass_on(registration: Registration, name: str, email: str) -> Transfer:
    """The place is the other person's at once, unless it is limited and they are not of those.

    Then it waits for an organiser, who is mailed; a new wish takes the place of one that waits.
    Refuses who has no place or has come in already, and a person who is registered.
    """
    async with transaction():
        event = await lock(only(await event_of(registration)))
        registration = await lock(registration)
        await refuse_unless_passable(registration, event)
        taker = await still_here(await find_or_greet(name, email))
        await refuse_registered(event, taker)
        await execute(_REPLACE, registration.id, now())
        transfer = Transfer(registration=registration.id, giver=registration.member, taker=taker.id)
        if await _may_take(registration, event, taker):
            transfer.decide(State.DONE)
            await hand_over(registration, event, taker)
        else:
            await mail_organisers(transfer, event, taker)
        await transfer.save()
    return transfer


async def refuse_unless_passable(registration: Registration, event: Event) -> None:
    """Refuse what is not there to be passed on, or is in use."""
    if event.is_called_off or event.is_over:
        raise Conflict(_("This event does not take place."))
    if not registration.has_place:
        raise Conflict(_("Only a place that is confirmed can be passed on."))
    if await fetch_value(_CAME_IN, registration.id):
        raise Conflict(_("Somebody has come in with this ticket, so it stays as it is."))


async def refuse_registered(event: Event, taker: Member) -> None:
    """Refuse somebody who has, or had, a registration of their own: one person has one."""
    theirs = await by_member(event, taker)
    if theirs is None:
        return
    if theirs.is_cancelled:
        sentence = _("This person had a place before. They can register again themselves.")
        raise Conflict(sentence, "email")
    raise Conflict(_("This person is registered already."), "email")


async def _may_take(registration: Registration, event: Event, taker: Member) -> bool:
    kinds = [only(await kind_by_id(event, registration.kind))]
    kinds += [each.kind for each in await additions_of(registration)]
    is_theirs = [await is_for_member(kind, event, taker) for kind in kinds]
    return all(is_theirs) and await is_for(event, taker)


_CAME_IN = "SELECT EXISTS (SELECT FROM check_in WHERE registration = $1 AND undone_at IS NULL)"

_REPLACE = """
    UPDATE transfer SET state = 'replaced', decided_at = $2
    WHERE registration = $1 AND state = 'asked'
"""
