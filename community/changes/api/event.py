"""Changing an event: everybody concerned is told."""

from typing import Annotated

from litestar import Response, put
from litestar.di import NamedDependency
from litestar.params import HeaderParameter, JSONBody

from community.changes.api.as_read import whole_as_read
from community.changes.change import ChangedMeanwhile, change
from community.database import only
from community.events.answers import WholeEvent, in_full, version_tag
from community.events.find import event_by_slug
from community.events.plan import EventPlan
from community.events.tables import Event
from community.language import _
from community.members.visitor import Visitor
from community.web.sizes import LONG_TEXTS

IfMatch = Annotated[str, HeaderParameter(name="if-match", description="The ETag of what you read.")]


@put("/api/v1/events/{slug:str}", request_max_body_size=LONG_TEXTS)
async def change_event(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    data: JSONBody[EventPlan],
    if_match: IfMatch = "*",
) -> Response[WholeEvent]:
    """Make the event what the plan says. Whoever has a place or waits is mailed when time, place
    or title are new. With If-Match only if nobody has changed it since."""
    if if_match.strip() not in ("*", version_tag(event)):
        raise ChangedMeanwhile(_("Somebody else has changed it. Please look at it again."))
    based_on = 0 if if_match.strip() == "*" else event.version
    plan = await whole_as_read(data, event)
    changed = only(await event_by_slug((await change(event, plan, based_on)).slug))
    return Response(await in_full(changed), headers={"etag": version_tag(changed)})


HANDLERS = [change_event]
