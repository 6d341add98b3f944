"""The times that run now, told apart: of whoever presents, and of the round that is open."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from community.events.rounds import rounds_of
from community.events.tables import Event, Round
from community.language import _
from community.stage.order import order_of
from community.stage.presenting import presenting_of
from community.stage.put_on_stage import stage_of


class Runs(StrEnum):
    """What a time is for."""

    PRESENTATION = "presentation"
    ROUND = "round"


@dataclass(frozen=True)
class Clock:
    """What the time is for, as people read it, and until when."""

    runs: Runs
    label: str
    ends_at: datetime


async def clocks_of(event: Event) -> list[Clock]:
    """None, one, or both; of whoever presents first, since the projector is about them."""
    running, clocks = await open_round_of(event), await time_to_present(event)
    if running and running.closes_at is not None:
        clocks.append(Clock(Runs.ROUND, running.title, running.closes_at))
    return clocks


def runs_until(clocks: Sequence[Clock]) -> datetime | None:
    """For a program, which is told one time: of the round, or else of whoever presents."""
    return clocks[-1].ends_at if clocks else None


async def open_round_of(event: Event) -> Round | None:
    """The round in which roundtables write now."""
    return next((each for each in await rounds_of(event) if each.is_open), None)


async def time_to_present(event: Event) -> list[Clock]:
    """Of whoever presents now."""
    stage, turns = await stage_of(event), await order_of(event)
    presents = any(each.began_at for each in turns if each.roundtable == stage.roundtable)
    ends_at = (await presenting_of(event)).ends_at if presents else None
    return [Clock(Runs.PRESENTATION, _("Time to present"), ends_at)] if ends_at else []
