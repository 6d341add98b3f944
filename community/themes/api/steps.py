"""The steps of the editors for programs: read, and taken back."""

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.themes.api.heard import Evening, Heard, Organiser, heard_at
from community.themes.history import Step, history_of
from community.themes.tables import ThemeStep
from community.themes.undo import undo, undo_since


class Steps(msgspec.Struct):
    """What was done, the latest first."""

    steps: list[Step]


class Undoing(msgspec.Struct):
    """Whether all later steps are taken back as well."""

    since: bool = False


@get("/api/v1/events/{slug:str}/themes/steps")
async def steps(organiser: Organiser, event: Evening) -> Steps:
    """Who did what with the themes, and when."""
    return Steps(await history_of(event))


@post("/api/v1/events/{slug:str}/themes/steps/{step_id:uuid}/undoing", status_code=200)
async def take_back(
    organiser: Organiser,
    event: Evening,
    theme_step: NamedDependency[ThemeStep],
    data: JSONBody[Undoing | None] = None,
) -> Heard:
    """Take a step back; refused when a later one builds on it, unless `since` takes all back."""
    verb = undo_since if data and data.since else undo
    await verb(event, theme_step, organiser.name)
    return await heard_at(event)


HANDLERS = [steps, take_back]
