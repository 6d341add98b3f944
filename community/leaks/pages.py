"""The organisers' page for the day after a leak."""

from datetime import timedelta

from litestar import Response, get
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.clock import now
from community.leaks.look_back import look_back
from community.leaks.span import read_moment
from community.members.visitor import Visitor
from community.settings import settings
from community.web.answer import page


@get("/desk/leak")
async def leak(
    organiser: NamedDependency[Visitor], since: FromQuery[str] = "", until: FromQuery[str] = ""
) -> Response[str]:
    begins = read_moment(since, now() - timedelta(days=7))
    breach = await look_back(begins, read_moment(until, now()))
    zone, responsible = settings().timezone, settings().responsible
    return page("leaks/leak.html", organiser, breach=breach, zone=zone, responsible=responsible)


HANDLERS = [leak]
