"""More time for what runs now: for the round that is open, or for whoever presents."""

from community.events.tables import Event
from community.language import _
from community.refusal import Conflict
from community.rounds.open_round import extend_round
from community.stage.clocks import Runs, open_round_of, time_to_present
from community.stage.present import give_time


async def give_more_time(event: Event, minutes: int, runs: str = "") -> None:
    """For the time of this name; unnamed, for the round, or whoever presents if none is open."""
    running = await open_round_of(event)
    if running and runs in ("", Runs.ROUND):
        await extend_round(event, running.number, minutes)
    elif runs in ("", Runs.PRESENTATION) and await time_to_present(event):
        await give_time(event, minutes)
    else:
        raise Conflict(_("This time does not run any more. Please look what is on now."))
