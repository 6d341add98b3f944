"""The organiser's home and one evening's figures, for programs."""

import msgspec
from litestar import get
from litestar.di import NamedDependency

from community.desk.evening import steps
from community.desk.figures import Counts, figures_of
from community.desk.needs import what_needs_me
from community.events.tables import Event
from community.members.visitor import Visitor


class Need(msgspec.Struct):
    """One thing that waits: a sentence, and where it is dealt with."""

    sentence: str
    href: str
    action: str


class Needs(msgspec.Struct):
    """What waits for the organisers, the most urgent first."""

    needs: list[Need]


class Step(msgspec.Struct):
    """A step of the evening with its figures in words; `noun` ends its page's address."""

    title: str
    figures: str
    noun: str
    is_done: bool
    is_next: bool


class Evening(msgspec.Struct):
    """How far an evening has come, counted, and its steps in order."""

    figures: Counts
    steps: list[Step]


@get("/api/v1/desk")
async def desk(organiser: NamedDependency[Visitor]) -> Needs:
    """What waits for the organisers now, the most urgent first."""
    return Needs([Need(each.sentence, each.href, each.action) for each in await what_needs_me()])


@get("/api/v1/events/{slug:str}/desk")
async def evening(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Evening:
    """How far an evening has come, and which step is next."""
    so_far = await figures_of(event)
    todo = [
        Step(each.title, each.figures, each.noun, each.is_done, each.is_next)
        for each in steps(event, so_far)
    ]
    return Evening(so_far, todo)


HANDLERS = [desk, evening]
