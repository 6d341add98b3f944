"""What the organiser's phone shows of the projector: what is on, what comes next, and all else."""

from collections.abc import Sequence
from dataclasses import dataclass

from community.audience.questions import Asked, questions_at
from community.audience.result import Result, result_of
from community.calls.waiting import Needs, needs_of
from community.events.tables import Event, Round
from community.outputs.tables import Stage
from community.projector.next_step import Now, Step, next_step
from community.projector.picture import Picture, picture_of
from community.projector.take_step import where_we_are
from community.stage.clocks import Clock, clocks_of
from community.stage.put_on_stage import stage_of
from community.stage.tables import Presenting
from community.stage.turn import Turn


@dataclass(frozen=True)
class Control:
    """The stage from the phone that drives it."""

    stage: Stage
    picture: Picture
    now: Now
    next: Step | None
    vote: Result | None
    questions: Sequence[Asked]
    needs: Needs
    clocks: Sequence[Clock]

    @property
    def open_round(self) -> Round | None:
        """The round in which roundtables talk now."""
        return next((each for each in self.now.rounds if each.is_open), None)

    @property
    def turns(self) -> Sequence[Turn]:
        """The order of presenting."""
        return self.now.turns

    @property
    def presenting(self) -> Presenting:
        """How roundtables present."""
        return self.now.presenting


async def control_of(event: Event) -> Control:
    """Everything about the stage, as it is now."""
    at = await where_we_are(event)
    return Control(
        stage=await stage_of(event),
        picture=await picture_of(event),
        now=at,
        next=next_step(at),
        vote=await result_of(event, at.ballot) if at.ballot else None,
        questions=await questions_at(event),
        needs=await needs_of(event),
        clocks=await clocks_of(event),
    )
