"""Announcing an event."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import URLEncodedBody
from litestar.response import Redirect

from community.events.form import EventForm, plan_of
from community.language import _
from community.members.visitor import Visitor
from community.places import announce as announcing
from community.web.answer import see
from community.web.sizes import LONG_TEXTS


@post("/events", request_max_body_size=LONG_TEXTS)
async def announce(
    organiser: NamedDependency[Visitor], data: URLEncodedBody[EventForm]
) -> Redirect:
    event = await announcing.announce(plan_of(data))
    return see(f"/events/{event.slug}", _("The draft is saved. This is how people will see it."))


HANDLERS = [announce]
