"""The destination or the delivery that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.web.or_404 import or_404
from community.webhooks.tables import Delivery, Destination


async def destination(destination_id: FromPath[UUID]) -> Destination:
    """The destination with this id, on or off."""
    return or_404(await Destination.objects().get(Destination.id == destination_id))


async def delivery(delivery_id: FromPath[UUID]) -> Delivery:
    """The delivery with this id, and its destination."""
    found = Delivery.objects(Delivery.destination).get(Delivery.id == delivery_id)
    return or_404(await found)


GIVEN = {"destination": Provide(destination), "delivery": Provide(delivery)}
