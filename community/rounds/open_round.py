"""Open a round, and give it more time."""

from datetime import datetime, timedelta

from community.clock import now
from community.database import lock, only, transaction
from community.events.rounds import round_of
from community.events.tables import Event, Round
from community.language import _
from community.outputs.hints import tell_rounds
from community.outputs.tables import Shows, Stage
from community.refusal import Conflict, Refused
from community.webhooks.announce import announce


async def open_round(event: Event, number: int, minutes: int = 0) -> Round:
    """The roundtables may write; the timer shows `minutes`, or as many as were planned.

    Another round that is still open closes now. A closed round may be opened once more. The timer
    only tells the time: a round closes when an organiser closes it.
    """
    async with transaction():
        await lock(event)
        chosen = only(await round_of(event, number))
        minutes = read_minutes(minutes or chosen.minutes)
        others = (Round.event == event.id) & (Round.number != number)
        is_open = Round.opened_at.is_not_null() & Round.closed_at.is_null()
        await Round.update({Round.closed_at: now()}).where(others & is_open)
        chosen.opened_at = or_now(chosen.opened_at)
        chosen.closes_at = now() + timedelta(minutes=minutes)
        chosen.closed_at = None
        await chosen.save()
        await Stage.update({Stage.shows: Shows.EVENING}).where(Stage.event == event.id)
        await announce("round.opened", {"event": str(event.id), "round": number})
        await tell_rounds(event.id)
    return chosen


async def extend_round(event: Event, number: int, minutes: int) -> Round:
    """So many more minutes from the planned end, or from now when that has passed."""
    async with transaction():
        await lock(event)
        chosen = only(await round_of(event, number))
        if not chosen.is_open:
            raise Conflict(_("Only an open round can be given more time."))
        late = max(or_now(chosen.closes_at), now())
        chosen.closes_at = late + timedelta(minutes=read_minutes(minutes))
        await chosen.save([Round.closes_at])
        await tell_rounds(event.id)
    return chosen


def or_now(moment: datetime | None) -> datetime:
    """The moment, or the present one when it has not come yet."""
    return moment or now()


def read_minutes(minutes: int) -> int:
    """The same minutes, if a round can last that long."""
    if 1 <= minutes <= 240:
        return minutes
    raise Refused(_("A round lasts between 1 and 240 minutes."), "minutes")
