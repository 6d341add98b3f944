"""The transfer that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.transfers.find import by_id
from community.transfers.tables import Transfer
from community.web.or_404 import or_404


async def transfer(transfer_id: FromPath[UUID]) -> Transfer:
    """The transfer with this id, with its registration, event and people."""
    return or_404(await by_id(transfer_id))


GIVEN = {"transfer": Provide(transfer)}

PLACES = {
    "transfers/{transfer_id}": """
        SELECT e.id AS event, e.series FROM transfer t
        JOIN registration r ON r.id = t.registration JOIN event e ON e.id = r.event
        WHERE t.id = $1
    """
}
