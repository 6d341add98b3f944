"""The page of an event: what it is, and what a place costs."""

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromPath

from community.events.agenda import agenda_of, people_of, rounds_outside
from community.events.by_invitation import invited_by
from community.events.calendar_links import links_of
from community.events.dependencies import event_found_by
from community.events.invitation import invitation
from community.events.invitation_link import link_keys
from community.events.json_ld import event_json_ld
from community.events.kept_pages import kept_or_made
from community.events.visible_to import Viewer
from community.openings.json_ld import in_json_ld, is_free
from community.openings.offers import offers_of
from community.registrations.dependencies import has_opened_a_ticket, taking_part
from community.web.answer import AnyRequest, page
from community.web.scene import scene
from community.web.written import Written


@get("/events/{slug:str}")
async def event_page(
    request: AnyRequest, viewer: NamedDependency[Viewer], slug: FromPath[str]
) -> Response[str]:
    async def make() -> str:
        return (await _event_page(request, slug, viewer)).content

    is_known = not viewer.is_stranger or has_opened_a_ticket(request.cookies)
    if is_known or not scene().is_plain:
        return await _event_page(request, slug, viewer)
    return Written(await kept_or_made(slug, make), media_type="text/html")


async def _event_page(request: AnyRequest, slug: str, viewer: Viewer) -> Response[str]:
    event = await event_found_by(viewer, slug)
    people, agenda = await people_of(event), await agenda_of(event)
    member = viewer.visitor.member or await invited_by(event, link_keys(request.cookies))
    offers = await offers_of(event, member)
    return page(
        "events/event.html",
        viewer.visitor,
        event=event,
        agenda=agenda,
        rounds_outside=rounds_outside(event, agenda),
        people=people,
        invitation=invitation(event, viewer),
        json_ld=event_json_ld(event, people, in_json_ld(event, offers), is_free(offers)),
        calendar=links_of(event, f"/events/{event.slug}/calendar.ics"),
        offers=offers,
        mine=await taking_part(event, viewer.visitor, request.cookies),
    )


HANDLERS = [event_page]
