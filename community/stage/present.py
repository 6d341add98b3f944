"""A roundtable presents: it is on the stage, its minutes run, and the applause begins anew."""

from datetime import timedelta
from uuid import UUID

from community.clock import now
from community.database import fetch, lock, transaction
from community.events.tables import Event
from community.language import _
from community.outputs.tables import Shows
from community.refusal import Conflict, Refused
from community.stage.order import order_of, write_order
from community.stage.presenting import keep, presenting_of
from community.stage.put_on_stage import put
from community.stage.tables import Applause, Presentation


async def present(event: Event, roundtable: UUID | None) -> None:
    """The stage is this roundtable's for as many minutes as each of them has, or it alone."""
    async with transaction():
        await lock(event)
        turns = await order_of(event)
        await write_order(event, turns)
        theirs = (Presentation.roundtable == roundtable) & (Presentation.event == event.id)
        await Presentation.update({"began_at": now(), "is_skipped": False}).where(theirs)
        own = [each.minutes for each in turns if each.roundtable == roundtable and each.minutes]
        minutes = own[0] if own else (await presenting_of(event)).minutes
        await keep(event, ends_at=now() + timedelta(minutes=minutes))
        await Applause.update({Applause.claps: 0}).where(Applause.event == event.id)
        await put(event, Shows.ROUNDTABLE, roundtable)


async def give_time(event: Event, minutes: int) -> None:
    """So many more minutes for whoever presents, from the planned end or from now."""
    if not 1 <= minutes <= 60:
        raise Refused(_("A roundtable presents for 1 to 60 minutes."), "minutes")
    async with transaction():
        await lock(event)
        planned = (await presenting_of(event)).ends_at
        if planned is None:
            raise Conflict(_("Nobody presents just now."))
        await keep(event, ends_at=max(planned, now()) + timedelta(minutes=minutes))


async def i_present(event: Event, registration: UUID) -> None:
    """Who says so themselves is named on the stage as who presents for their roundtable."""
    async with transaction():
        await lock(event)
        turns = await order_of(event)
        await write_order(event, turns)
        keys = [turn.roundtable for turn in turns]
        if not await fetch(_NAME, registration, keys):
            raise Conflict(_("You have no chair at a roundtable that presents."))
        await keep(event)


_NAME = """
    UPDATE presentation SET presenter = $1 FROM chair
    WHERE chair.roundtable = presentation.roundtable AND chair.registration = $1
      AND presentation.roundtable = ANY($2::uuid[])
    RETURNING presentation.id
"""
