"""More time for what runs now: for whoever presents, or for the round that is open."""

from community.events.tables import Event
from community.language import _
from community.outputs.open_round import extend_round
from community.refusal import Conflict
from community.stage.clocks import Runs, clocks_of, open_round_of
from community.stage.present import give_time


async def give_more_time(event: Event, minutes: int, runs: str = "") -> None:
    """For the clock of this name, or for the first one; refuses when it does not run (any more)."""
    clock = next((each for each in await clocks_of(event) if runs in ("", each.runs)), None)
    running = await open_round_of(event)
    if clock is None:
        raise Conflict(_("This time does not run any more. Please look what is on now."))
    if clock.runs == Runs.ROUND and running:
        await extend_round(event, running.number, minutes)
    else:
        await give_time(event, minutes)
