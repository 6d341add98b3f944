"""Announcing an event."""

from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.database import only
from community.events.answers import WholeEvent, in_full
from community.events.find import event_by_slug
from community.events.plan import EventPlan
from community.events.usual import in_usual_series
from community.members.visitor import Visitor
from community.places import announce as announcing
from community.web.sizes import LONG_TEXTS


@post("/api/v1/events", request_max_body_size=LONG_TEXTS)
async def announce(organiser: NamedDependency[Visitor], data: JSONBody[EventPlan]) -> WholeEvent:
    """Announce an event: a draft that only organisers see."""
    drafted = await announcing.announce(await in_usual_series(data))
    return await in_full(only(await event_by_slug(drafted.slug)))


HANDLERS = [announce]
