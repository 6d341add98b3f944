"""The organiser looks at two seatings side by side."""

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.comparisons.compared import compared
from community.events.tables import Event
from community.members.visitor import Visitor
from community.web.answer import page


@get("/events/{slug:str}/seating/comparison")
async def side_by_side(
    organiser: NamedDependency[Visitor],
    event: NamedDependency[Event],
    left: FromQuery[str] = "",
    right: FromQuery[str] = "",
) -> Response[str]:
    shown = await compared(event, left, right)
    return page("comparisons/comparison.html", organiser, event=event, shown=shown)


HANDLERS = [side_by_side]
