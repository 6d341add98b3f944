"""Badges: choose the paper, and print all of them or one."""

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.badges.badges_pdf import badges_pdf
from community.badges.paper import Paper, read_paper, read_used
from community.badges.wearers import wearer, wearers_of
from community.events.tables import Event
from community.members.visitor import Visitor
from community.registrations.tables import Registration
from community.web.answer import page
from community.web.pdf import pdf_answer


@get("/events/{slug:str}/badges")
async def choose(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    """What to print them on."""
    wearers, papers = await wearers_of(event), [(each, each.words) for each in Paper]
    return page("badges/choose.html", organiser, event=event, wearers=wearers, papers=papers)


@get("/events/{slug:str}/badges.pdf")
async def all_badges(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    paper: FromQuery[str] = "",
    used: FromQuery[str] = "",
) -> Response[bytes]:
    """A badge for everybody who has a place."""
    made = await badges_pdf(event, await wearers_of(event), read_paper(paper), read_used(used))
    return pdf_answer(made, f"badges-{event.slug}")


@get("/registrations/{registration_id:uuid}/badge.pdf")
async def one_badge(
    organiser: NamedDependency[Visitor],
    registration: NamedDependency[Registration],
    paper: FromQuery[str] = Paper.ROLL,
) -> Response[bytes]:
    """One badge, for somebody who has just walked in; on a roll unless asked otherwise."""
    event = registration.event
    one = await wearer(event, registration.id)
    return pdf_answer(await badges_pdf(event, one, read_paper(paper)), "badge")


HANDLERS = [choose, all_badges, one_badge]
