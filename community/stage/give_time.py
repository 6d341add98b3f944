"""More time for what runs now: the round that is open, or else whoever presents."""

from community.events.rounds import rounds_of
from community.events.tables import Event
from community.outputs.open_round import extend_round
from community.stage.present import give_time


async def give_more_time(event: Event, minutes: int) -> None:
    """Refuses when nothing runs."""
    running = next((each for each in await rounds_of(event) if each.is_open), None)
    if running:
        await extend_round(event, running.number, minutes)
    else:
        await give_time(event, minutes)
