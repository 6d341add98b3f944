"""Everybody who registered, as the organiser looks at them."""

from litestar import Response, get
from litestar.di import NamedDependency

from community.changes.everybody import everybody
from community.events.tables import Event
from community.groups.show_group import groups_of
from community.members.visitor import Visitor
from community.places.kinds import kinds_of
from community.registrations.why_this_price import all_beside, whys
from community.waitlist.no_shows import no_shows
from community.waitlist.why_passed import why_passed
from community.web.answer import page


@get("/events/{slug:str}/registrations")
async def everybody_page(
    organiser: NamedDependency[Visitor], event: NamedDependency[Event]
) -> Response[str]:
    people = await everybody(event)
    return page(
        "changes/everybody.html",
        organiser,
        event=event,
        people=people,
        whys=whys(people.all),
        beside=all_beside(people.all),
        kinds={kind.id: kind for kind in await kinds_of(event)},
        passed=await why_passed(event),
        groups=await groups_of(event),
        stayed_away=await no_shows(event),
    )


HANDLERS = [everybody_page]
