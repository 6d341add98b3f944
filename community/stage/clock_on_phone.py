"""The time that runs now, for every phone at the evening: of the open round, or of who presents."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from community.database import fetch_value
from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.registrations.tables import Registration
from community.stage.presenting import presenting_of
from community.stage.turn import Turn


@dataclass(frozen=True)
class ClockOnPhone:
    """Until when; with the open round and the sheet on which this person writes in it."""

    ends_at: datetime | None = None
    round: Round | None = None
    sheet: UUID | None = None


async def clock_for(event: Event, mine: Registration, presents: Turn | None) -> ClockOnPhone:
    """The clock of this moment; an empty one when no time runs."""
    running = next((each for each in await rounds_of(event) if each.is_open), None)
    if running:
        sheet = await fetch_value(_SHEET, running.id, mine.id)
        return ClockOnPhone(running.closes_at, running, sheet)
    if presents and presents.began_at:
        return ClockOnPhone((await presenting_of(event)).ends_at)
    return ClockOnPhone()


_SHEET = "SELECT roundtable FROM chair WHERE round = $1 AND registration = $2"
