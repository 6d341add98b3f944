"""What the projector shows."""

from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.events.tables import Event
from community.members.visitor import Visitor
from community.outputs.tables import Shows, Stage
from community.stage.put_on_stage import put_on_stage, stage_of

Organiser = NamedDependency[Visitor]
Evening = NamedDependency[Event]


class OnStage(msgspec.Struct):
    """What the projector shows; a roundtable's sheet needs its id."""

    shows: Shows
    roundtable: UUID | None = None

    @classmethod
    def of(cls, stage: Stage) -> "OnStage":
        """The stage as a program reads it."""
        return cls(Shows(stage.shows), stage.roundtable)


@get("/api/v1/events/{slug:str}/stage")
async def stage(organiser: Organiser, event: Evening) -> OnStage:
    """What was put on the projector last; `evening` follows the evening by itself."""
    return OnStage.of(await stage_of(event))


@post("/api/v1/events/{slug:str}/stage", status_code=200)
async def change_stage(organiser: Organiser, event: Evening, data: JSONBody[OnStage]) -> OnStage:
    """Put something on the projector."""
    return OnStage.of(await put_on_stage(event, data.shows, data.roundtable))


HANDLERS = [stage, change_stage]
