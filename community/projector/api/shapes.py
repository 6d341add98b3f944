"""The control of the projector as programs read and write it."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta

from community.projector.control import Control
from community.stage.change_order import Change
from community.stage.clocks import Runs, runs_until
from community.stage.tables import OrderBy
from community.stage.turn import Turn


class NextStep(msgspec.Struct):
    """What comes next; `step` is sent back to take it."""

    step: str
    label: str


class Driven(msgspec.Struct):
    """What the projector draws now, until when its time runs, and what comes next."""

    draws: str
    runs_until: datetime | None
    next: NextStep | None
    blurs: bool
    minutes: int
    order_by: OrderBy
    seed: int
    turns: list[Turn]

    @classmethod
    def of(cls, control: Control) -> "Driven":
        """The control as a program reads it."""
        by, step = control.presenting, control.next
        return cls(
            draws=control.picture.kind,
            runs_until=runs_until(control.clocks),
            next=NextStep(step.name, step.label) if step else None,
            blurs=by.blurs,
            minutes=by.minutes,
            order_by=OrderBy(by.order_by),
            seed=by.seed,
            turns=list(control.turns),
        )


class TakenStep(msgspec.Struct):
    """The step that is due."""

    step: str


class Longer(msgspec.Struct):
    """How much longer, and which time; unsaid, the round's, or else of whoever presents."""

    minutes: Annotated[int, Meta(ge=1, le=60)]
    runs: Runs | None = None


class HowPresented(msgspec.Struct):
    """Whether sheets are blurred until they are revealed, and minutes for each roundtable."""

    blurs: bool
    minutes: Annotated[int, Meta(ge=1, le=60)]


class Ordered(msgspec.Struct):
    """By letter, or drawn; a seed repeats a draw."""

    by: OrderBy
    seed: Annotated[int, Meta(ge=0, le=2_000_000_000)] | None = None


class OneTurn(msgspec.Struct):
    """A roundtable earlier or later, passed over or back in the order."""

    roundtable: UUID
    change: Change


class MinutesOfOne(msgspec.Struct):
    """How long one roundtable presents; 0 means as long as all."""

    roundtable: UUID
    minutes: Annotated[int, Meta(ge=0, le=60)]


class Presents(msgspec.Struct):
    """The roundtable that presents now."""

    roundtable: UUID
