"""Let a round go on to its next step before the time."""

from datetime import timedelta
from math import ceil

from community.clock import now
from community.database import lock, only, transaction
from community.events.rounds import round_of
from community.events.steps import Step
from community.events.tables import Event, Round
from community.language import _
from community.outputs.hints import tell_rounds
from community.refusal import Conflict


async def go_on(event: Event, number: int, way: str) -> Round:
    """The step of this name ends now; when another one is on already, nothing changes.

    The end of the round stays where it is: the time is given to what follows.
    """
    async with transaction():
        await lock(event)
        chosen = only(await round_of(event, number))
        step = chosen.step(now())
        if step is None:
            raise Conflict(_("This round has no steps to go through now."))
        if step.way == way:
            chosen.ahead_seconds += _seconds_left(step)
            await chosen.save([Round.ahead_seconds])
            await tell_rounds(event.id)
    return chosen


def _seconds_left(step: Step) -> int:
    left = step.ends_at - now() if step.ends_at and step.way != "all" else timedelta()
    return max(0, ceil(left.total_seconds()))
