"""Take a seating that was proposed or planned: only now the chairs are changed."""

from datetime import datetime

from community.database import lock, only, transaction
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _
from community.live import tell
from community.refusal import Conflict
from community.roundtables.circles import write_circles
from community.roundtables.ended import forget_proposals, gone
from community.roundtables.evening import evening_of
from community.roundtables.seats import Seats, in_short, read, seats_now, written
from community.roundtables.tables import Draft, Seating


async def take(draft: Draft) -> Seating:
    """Give everybody the chair that the draft says.

    Refused when chairs were changed or a round was opened since it was made, or another proposal
    was taken: what it promised would no longer be true.
    """
    async with transaction():
        event = await lock(only(await Event.objects().get(Event.id == draft.event)))
        stands = await Draft.objects().get(Draft.id == draft.id)
        seats = read(draft.seats)
        if not stands or stands.is_over:
            raise gone()
        if in_short(await to_come(event, seats, draft.made_at)) != draft.made_from:
            raise Conflict(_("The chairs were changed meanwhile. Please look at new proposals."))
        new = Seating(event=event.id, seed=draft.seed, size=draft.size)
        await write(event, seats, new)
    return new


async def to_come(event: Event, seats: Seats, since: datetime) -> Seats:
    """Who sits where now in the rounds of these seats, in their order.

    One that has been opened or closed since then is left out.
    """
    rounds = {each.id: each for each in await rounds_of(event) if not _went_on(each, since)}
    return await seats_now([rounds[each.round] for each in seats if each.round in rounds])


def _went_on(round: Round, since: datetime) -> bool:
    return round.is_over or (round.opened_at is not None and round.opened_at >= since)


async def write(event: Event, seats: Seats, seating: Seating) -> None:
    """Write these seats to the chairs, and keep what was there before; all phones look again.

    Inside a transaction that holds the event.
    """
    rounds = {each.id: each for each in await rounds_of(event)}
    before = await seats_now([rounds[each.round] for each in seats])
    for each in seats:
        await write_circles(event, rounds[each.round], each.circles)
    figures = (await evening_of(event)).figures()
    seating.repeats, seating.same_company = figures.repeats, figures.together
    seating.before, seating.after = written(before), written(seats)
    await seating.save()
    await forget_proposals(event)
    await tell(f"seating:{event.id}")
