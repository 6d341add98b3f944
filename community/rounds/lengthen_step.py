"""Give the step that a round is in more time."""

from datetime import timedelta

from community.clock import now
from community.database import lock, only, transaction
from community.events.rounds import round_of
from community.events.steps import end_of, longer
from community.events.tables import Event, Round
from community.language import _
from community.outputs.hints import tell_rounds
from community.refusal import Conflict, Refused

MOST_MINUTES = 60
LEFT_FOR_ALL = timedelta(minutes=1)


async def lengthen_step(event: Event, number: int, way: str, minutes: int) -> Round:
    """The step of this name lasts so much longer; refused when another one is on already.

    The end of the round stays where it is: refused where nothing would be left to talk together.
    """
    if not 1 <= minutes <= MOST_MINUTES:
        raise Refused(_("A step can be given 1 to 60 more minutes."), "minutes")
    async with transaction():
        await lock(event)
        chosen = only(await round_of(event, number))
        step = chosen.step(now())
        if step is None or step.way == "all":
            raise Conflict(_("This round has no steps to go through now."))
        if step.way != way:
            raise Conflict(_("Another step is on already."))
        chosen.steps = longer(chosen.steps, step.way, minutes)
        _refuse_without_an_end(chosen)
        await chosen.save([Round.steps])
        await tell_rounds(event.id)
    return chosen


def _refuse_without_an_end(round_: Round) -> None:
    """The steps end at least a minute before the round."""
    together_at = end_of(round_.steps, round_.opened_at, round_.ahead_seconds)
    if together_at + LEFT_FOR_ALL > round_.closes_at:
        raise Conflict(
            _("Nothing would be left to talk together. Please give the round more time first.")
        )
