"""KPIs by phase over all evenings, and two phases side by side."""

from typing import Any

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.events.visible_to import Viewer
from community.library.kpi_phases import COLUMNS, ROWS, kpis_by_phase, phases_in
from community.library.two_phases import side_by_side
from community.members.visitor import Visitor
from community.web.answer import page


@get("/library/phases")
async def by_phase(
    visitor: NamedDependency[Visitor], viewer: NamedDependency[Viewer]
) -> Response[str]:
    rows = await kpis_by_phase(viewer)
    phases = phases_in(rows)
    shown: dict[str, Any] = {"rows": rows[:ROWS], "every": len(rows), "phases": phases}
    return page("library/phases.html", visitor, columns=phases[:COLUMNS], **shown)


@get("/library/phases/compared")
async def compared(
    visitor: NamedDependency[Visitor],
    viewer: NamedDependency[Viewer],
    one: FromQuery[str] = "",
    other: FromQuery[str] = "",
) -> Response[str]:
    rows = await kpis_by_phase(viewer)
    phases = phases_in(rows)
    first = one if one in phases else next(iter(phases), "")
    second = other if other in phases else next((p for p in phases if p != first), "")
    both = side_by_side(rows, first, second)
    return page("library/compared.html", visitor, phases=phases, compared=both)


HANDLERS = [by_phase, compared]
