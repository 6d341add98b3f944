"""Messages to other programs and how each of them fared, for programs."""

from typing import Any

from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery

from community.webhooks import look
from community.webhooks.again import send_again, try_out
from community.webhooks.api.delivery_answer import DeliveryAnswer
from community.webhooks.tables import Delivery, Destination


@post("/api/v1/webhooks/{destination_id:uuid}/test")
async def test_one(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> DeliveryAnswer:
    """Queue a test message."""
    return DeliveryAnswer.of(await try_out(destination))


@get("/api/v1/webhooks/{destination_id:uuid}/deliveries")
async def its_deliveries(
    organiser: NamedDependency[Any],
    destination: NamedDependency[Destination],
    number: FromQuery[int] = 1,
) -> list[DeliveryAnswer]:
    """Fifty messages to this destination, the newest first; `number` counts the pages."""
    return [DeliveryAnswer.of(each) for each in await look.deliveries(destination, number)]


@get("/api/v1/deliveries/{delivery_id:uuid}")
async def one_delivery(
    organiser: NamedDependency[Any], delivery: NamedDependency[Delivery]
) -> DeliveryAnswer:
    """One message and how it fared."""
    return DeliveryAnswer.of(delivery)


@post("/api/v1/deliveries/{delivery_id:uuid}/again", status_code=200)
async def send_one_again(
    organiser: NamedDependency[Any], delivery: NamedDependency[Delivery]
) -> DeliveryAnswer:
    """Queue a message once more, with the same id."""
    return DeliveryAnswer.of(await send_again(delivery))


HANDLERS = [test_one, its_deliveries, one_delivery, send_one_again]
