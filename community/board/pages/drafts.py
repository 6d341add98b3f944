"""Seatings that are not taken yet: proposals to mend, and what undoes the last one."""

from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.board.form import RehearsalForm
from community.board.rehearsal import rehearsal_of
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.plannings.plan_later import stop
from community.plannings.rehearse import rehearse
from community.plannings.to_plan import Wanted
from community.roundtables.drop import drop
from community.roundtables.propose import propose
from community.roundtables.tables import Draft
from community.roundtables.take import take
from community.roundtables.undo import undo
from community.web.answer import page, see


@post("/events/{slug:str}/seating/proposals")
async def suggest(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Redirect:
    await propose(event)
    return see(f"/events/{event.slug}/seating#proposals")


@post("/seating-drafts/{draft_id:uuid}/taking")
async def accept(draft: NamedDependency[Draft]) -> Redirect:
    await take(draft)
    return see(f"/events/{draft.event.slug}/seating", _("Done. Everybody who moves is told."))


@post("/seating-drafts/{draft_id:uuid}/dropping")
async def leave(draft: NamedDependency[Draft]) -> Redirect:
    await drop(draft)
    return see(f"/events/{draft.event.slug}/seating", _("Nothing was changed."))


@post("/events/{slug:str}/seating/undoing")
async def go_back(organiser: NamedDependency[Visitor], event: NamedDependency[Event]) -> Redirect:
    await undo(event)
    return see(f"/events/{event.slug}/seating", _("Undone. Everybody sits as before."))


@post("/events/{slug:str}/seating/rehearsals")
async def try_out(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: URLEncodedBody[RehearsalForm],
) -> Redirect:
    draft = await rehearse(event, Wanted(*data.wishes()), is_another=bool(data.another))
    return see(f"/seating-drafts/{draft.id}")


@post("/seating-drafts/{draft_id:uuid}/stopping")
async def stop_here(draft: NamedDependency[Draft]) -> Redirect:
    await stop(draft)
    return see(f"/events/{draft.event.slug}/seating")


@get("/seating-drafts/{draft_id:uuid}")
async def rehearsal(
    organiser: NamedDependency[Visitor], draft: NamedDependency[Draft]
) -> Response[str]:
    shown = await rehearsal_of(draft)
    return page("board/rehearsal.html", organiser, event=draft.event, draft=draft, shown=shown)


HANDLERS = [suggest, accept, leave, go_back, try_out, stop_here, rehearsal]
