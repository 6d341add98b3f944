"""The check-in that an address names, and where one goes on after a tap at the door."""

from urllib.parse import parse_qs
from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.checkins.tables import CheckIn
from community.web.answer import AnyRequest
from community.web.form_again import page_of_the_form
from community.web.or_404 import or_404


async def check_in(check_in_id: FromPath[UUID]) -> CheckIn:
    """The check-in with this id, with its event."""
    return or_404(
        await CheckIn.objects(CheckIn.event, CheckIn.registration).get(CheckIn.id == check_in_id)
    )


async def goes_on(request: AnyRequest) -> str:
    """What follows an event's `/door`: whom its list showed until now, or the scanner.

    Words that were sought are left behind: the next guest has another name.
    """
    _path, query = page_of_the_form(request) or ("", "")
    return _WAYS.get(parse_qs(query).get("show", [""])[-1], "")


_WAYS = {show: f"?show={show}" for show in ("all", "missing", "here", "unpaid")} | {"scan": "/scan"}

GIVEN = {"check_in": Provide(check_in), "goes_on": Provide(goes_on)}

PLACES = {
    "checkins/{check_in_id}": """
        SELECT e.id AS event, e.series
        FROM check_in c JOIN event e ON e.id = c.event WHERE c.id = $1
    """
}
