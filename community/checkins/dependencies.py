"""The check-in that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.checkins.tables import CheckIn
from community.web.or_404 import or_404


async def check_in(check_in_id: FromPath[UUID]) -> CheckIn:
    """The check-in with this id, with its event."""
    return or_404(
        await CheckIn.objects(CheckIn.event, CheckIn.registration).get(CheckIn.id == check_in_id)
    )


GIVEN = {"check_in": Provide(check_in)}

PLACES = {
    "checkins/{check_in_id}": """
        SELECT e.id AS event, e.series
        FROM check_in c JOIN event e ON e.id = c.event WHERE c.id = $1
    """
}
