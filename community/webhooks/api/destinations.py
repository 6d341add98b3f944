"""Destinations of webhooks for programs."""

from typing import Any

from litestar import delete, get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.webhooks import look
from community.webhooks.api.destination_answer import DestinationAnswer, NewSecret
from community.webhooks.keep import Wish, add, change, remove
from community.webhooks.rotate import rotate
from community.webhooks.switch import turn_off, turn_on
from community.webhooks.tables import Destination, Off


@get("/api/v1/webhooks")
async def all_destinations(organiser: NamedDependency[Any]) -> list[DestinationAnswer]:
    """All destinations, by name."""
    return [DestinationAnswer.of(each) for each in await look.destinations()]


@post("/api/v1/webhooks")
async def add_one(organiser: NamedDependency[Any], data: JSONBody[Wish]) -> NewSecret:
    """A new destination; 201 with its secret."""
    made, secret = await add(data)
    return NewSecret(DestinationAnswer.of(made), secret)


@get("/api/v1/webhooks/{destination_id:uuid}")
async def one_destination(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> DestinationAnswer:
    """One destination."""
    return DestinationAnswer.of(destination)


@put("/api/v1/webhooks/{destination_id:uuid}")
async def change_one(
    organiser: NamedDependency[Any],
    destination: NamedDependency[Destination],
    data: JSONBody[Wish],
) -> DestinationAnswer:
    """The destination with another name, address and kinds; its secret stays."""
    return DestinationAnswer.of(await change(destination, data))


@delete("/api/v1/webhooks/{destination_id:uuid}")
async def remove_one(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> None:
    """Forget the destination and its log."""
    await remove(destination)


@post("/api/v1/webhooks/{destination_id:uuid}/secret")
async def rotate_one(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> NewSecret:
    """A new secret; for a day the old one signs as well."""
    made, secret = await rotate(destination)
    return NewSecret(DestinationAnswer.of(made), secret)


@post("/api/v1/webhooks/{destination_id:uuid}/off", status_code=200)
async def turn_one_off(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> DestinationAnswer:
    """Send nothing there any more."""
    return DestinationAnswer.of(await turn_off(destination, Off.BY_HAND))


@post("/api/v1/webhooks/{destination_id:uuid}/on", status_code=200)
async def turn_one_on(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> DestinationAnswer:
    """Send there again."""
    return DestinationAnswer.of(await turn_on(destination))


HANDLERS = [
    all_destinations, add_one, one_destination, change_one, remove_one, rotate_one, turn_one_off,
    turn_one_on,
]  # fmt: skip
