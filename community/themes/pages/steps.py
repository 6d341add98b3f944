"""What was done with the themes, by whom, and taking it back."""

from typing import Any

from litestar import get, post
from litestar.di import NamedDependency

from community.language import _
from community.themes.history import history_of
from community.themes.pages.desk import Answer, Evening, Organiser, Sent
from community.themes.tables import ThemeStep
from community.themes.undo import undo, undo_since
from community.themes.words import step_sentence
from community.web.answer import page, see


@get("/events/{slug:str}/themes/steps")
async def steps(organiser: Organiser, event: Evening) -> Answer:
    done = await history_of(event)
    told: dict[str, Any] = {"steps": done, "step_sentence": step_sentence}
    return page("themes/steps.html", organiser, event=event, **told)


@post("/events/{slug:str}/themes/steps/{step_id:uuid}/undoing")
async def take_back(
    organiser: Organiser, event: Evening, theme_step: NamedDependency[ThemeStep], said: Sent
) -> Answer:
    verb = undo_since if said.get("since") else undo
    await verb(event, theme_step, organiser.name)
    where = "/steps" if said.get("from_steps") else ""
    return see(f"/events/{event.slug}/themes{where}", _("Taken back. Nothing is lost by it."))


HANDLERS = [steps, take_back]
