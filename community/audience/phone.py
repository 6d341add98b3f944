"""What somebody's phone shows while the evening runs: what is on, and what they can do."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from community.audience.ballot import latest_ballot
from community.audience.choices import Choice, choices_of
from community.audience.questions import Asked, questions_at
from community.audience.result import Result, result_of
from community.database import fetch_value
from community.events.tables import Event, Round
from community.outputs.tables import Shows
from community.registrations.tables import Registration
from community.roundtables.tables import Chair
from community.stage.clocks import Clock, clocks_of, open_round_of
from community.stage.order import order_of
from community.stage.put_on_stage import stage_of
from community.stage.tables import Ballot
from community.stage.turn import Turn


@dataclass(frozen=True)
class Phone:
    """One person's view of the stage; `my_turn` is set as long as their roundtable presents.

    `sheet` is the one on which they write in the open round.
    """

    shows: str
    clocks: Sequence[Clock]
    open_round: Round | None
    sheet: UUID | None
    on: Turn | None
    my_turn: Turn | None
    ballot: Ballot | None
    choices: Sequence[Choice]
    result: Result | None
    questions: Sequence[Asked]

    @property
    def dots_left(self) -> int:
        """How many dots this person can still put."""
        placed = sum(each.mine for each in self.choices)
        return int(self.ballot.dots - placed) if self.ballot else 0

    @property
    def can_clap(self) -> bool:
        """Whether somebody presents, or everybody is thanked."""
        return self.shows in (Shows.ROUNDTABLE, Shows.THANKS)


async def phone_of(event: Event, mine: Registration) -> Phone:
    """The stage as this person takes part in it."""
    stage, turns = await stage_of(event), await order_of(event)
    ballot = await latest_ballot(event)
    is_open = ballot is not None and ballot.is_open
    result = await result_of(event, ballot) if ballot and not is_open else None
    sits = await _roundtables_of(mine)
    running = await open_round_of(event)
    return Phone(
        shows=stage.shows,
        clocks=await clocks_of(event),
        open_round=running,
        sheet=await fetch_value(_SHEET, running.id, mine.id) if running else None,
        on=next((turn for turn in turns if turn.roundtable == stage.roundtable), None),
        my_turn=next((turn for turn in turns if turn.roundtable in sits), None),
        ballot=ballot if is_open else None,
        choices=await choices_of(event, ballot, mine.id) if ballot and is_open else [],
        result=result,
        questions=[
            each
            for each in await questions_at(event, mine.id)
            if each.is_mine or not each.is_hidden
        ],
    )


async def _roundtables_of(mine: Registration) -> set[UUID]:
    rows = await Chair.select(Chair.roundtable).where(Chair.registration == mine.id)
    return {row["roundtable"] for row in rows}


_SHEET = "SELECT roundtable FROM chair WHERE round = $1 AND registration = $2"
