"""Decide: an organiser says yes or no to a limited place being passed on."""

from community.database import lock, only, transaction
from community.events.tables import Event
from community.language import _
from community.members.find import still_here
from community.members.tables import Member
from community.refusal import Conflict
from community.registrations.find import event_of
from community.registrations.tables import Registration
from community.transfers.hand_over import hand_over
from community.transfers.mails import mail_declined
from community.transfers.pass_on import refuse_registered, refuse_unless_passable
from community.transfers.tables import State, Transfer


async def agree(transfer: Transfer) -> Transfer:
    """The place becomes the other person's. Refuses what has been decided, or is gone meanwhile."""
    async with transaction():
        registration, event, transfer = await _locked(transfer)
        if transfer.is_done:
            return transfer
        _refuse_decided(transfer)
        await refuse_unless_passable(registration, event)
        taker = await still_here(await _person(transfer.taker))
        await refuse_registered(event, taker)
        transfer.decide(State.DONE)
        await transfer.save()
        await hand_over(registration, event, taker)
    return transfer


async def decline(transfer: Transfer) -> Transfer:
    """The place stays where it is, and its holder is mailed; a second time changes nothing."""
    async with transaction():
        registration, event, transfer = await _locked(transfer)
        if transfer.state == State.DECLINED:
            return transfer
        _refuse_decided(transfer)
        transfer.decide(State.DECLINED)
        await transfer.save()
        await mail_declined(transfer, event, registration, await _person(transfer.taker))
    return transfer


def _refuse_decided(transfer: Transfer) -> None:
    if not transfer.is_open:
        raise Conflict(_("This has been decided already."))


async def _locked(transfer: Transfer) -> tuple[Registration, Event, Transfer]:
    key = transfer.registration
    own = Registration.id == getattr(key, "id", key)
    registration = only(await Registration.objects().get(own))
    event = await lock(only(await event_of(registration)))
    return await lock(registration), event, await lock(transfer)


async def _person(key: object) -> Member:
    return only(await Member.objects().get(Member.id == getattr(key, "id", key)))
