"""Where messages to other programs go, and how each of them fared; for organisers."""

from typing import Any

import msgspec
from litestar import Response, get, post
from litestar.di import NamedDependency
from litestar.params import FromQuery, URLEncodedBody
from litestar.response import Redirect

from community.language import _
from community.typed import ticked
from community.web.answer import page, see
from community.webhooks import look
from community.webhooks.again import send_again, try_out
from community.webhooks.keep import Wish, add, change, remove
from community.webhooks.kinds import in_words, kinds
from community.webhooks.rotate import rotate
from community.webhooks.switch import turn_off, turn_on
from community.webhooks.tables import Delivery, Destination, Off


class DestinationForm(msgspec.Struct):
    """The form; each ticked box is a kind."""

    name: str = ""
    url: str = ""
    kinds: list[str] | str = []

    def read(self) -> Wish:
        return Wish(self.name, self.url, ticked(self.kinds))


@get("/webhooks")
async def webhooks(organiser: NamedDependency[Any]) -> Response[str]:
    found = await look.destinations()
    shown: dict[str, Any] = {"destinations": found, "kinds": kinds(), "why_off": look.why_off}
    return page("webhooks/list.html", organiser, **shown)


@post("/webhooks", status_code=200)
async def add_destination(
    organiser: NamedDependency[Any], data: URLEncodedBody[DestinationForm]
) -> Response[str]:
    """The secret stands in this answer and nowhere else."""
    made, secret = await add(data.read())
    return page("webhooks/secret.html", organiser, destination=made, secret=secret)


@get("/webhooks/{destination_id:uuid}")
async def destination_page(
    organiser: NamedDependency[Any],
    destination: NamedDependency[Destination],
    number: FromQuery[int] = 1,
) -> Response[str]:
    sent = await look.deliveries(destination, number)
    older = f"/webhooks/{destination.id}?number={number + 1}" if len(sent) == look.SHOWN else ""
    shown: dict[str, Any] = {
        "destination": destination,
        "deliveries": sent,
        "older": older,
        "kinds": kinds(),
    }
    told: dict[str, Any] = {
        "why_off": look.why_off(destination),
        "outcome": look.outcome,
        "in_words": in_words,
    }
    return page("webhooks/destination.html", organiser, **shown, **told)


@post("/webhooks/{destination_id:uuid}")
async def change_destination(
    organiser: NamedDependency[Any],
    destination: NamedDependency[Destination],
    data: URLEncodedBody[DestinationForm],
) -> Redirect:
    await change(destination, data.read())
    return see(f"/webhooks/{destination.id}", _("Saved."))


@post("/webhooks/{destination_id:uuid}/secret", status_code=200)
async def new_secret(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> Response[str]:
    made, secret = await rotate(destination)
    return page("webhooks/secret.html", organiser, destination=made, secret=secret)


@post("/webhooks/{destination_id:uuid}/test")
async def test(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> Redirect:
    delivery = await try_out(destination)
    return see(f"/deliveries/{delivery.id}", _("A test message is on its way."))


@post("/webhooks/{destination_id:uuid}/off")
async def off(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> Redirect:
    await turn_off(destination, Off.BY_HAND)
    return see(f"/webhooks/{destination.id}", _("Turned off. Nothing is sent there any more."))


@post("/webhooks/{destination_id:uuid}/on")
async def on(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> Redirect:
    await turn_on(destination)
    return see(f"/webhooks/{destination.id}", _("Turned on."))


@post("/webhooks/{destination_id:uuid}/removal")
async def remove_destination(
    organiser: NamedDependency[Any], destination: NamedDependency[Destination]
) -> Redirect:
    await remove(destination)
    return see("/webhooks", _("Removed, with its log."))


@get("/deliveries/{delivery_id:uuid}")
async def delivery_page(
    organiser: NamedDependency[Any], delivery: NamedDependency[Delivery]
) -> Response[str]:
    shown: dict[str, Any] = {"delivery": delivery, "destination": delivery.destination}
    told: dict[str, Any] = {"outcome": look.outcome(delivery), "title": in_words(delivery.kind)}
    return page("webhooks/delivery.html", organiser, **shown, **told)


@post("/deliveries/{delivery_id:uuid}/again")
async def again(organiser: NamedDependency[Any], delivery: NamedDependency[Delivery]) -> Redirect:
    await send_again(delivery)
    return see(f"/deliveries/{delivery.id}", _("The message is in the queue again."))


HANDLERS = [
    webhooks, add_destination, destination_page, change_destination, new_secret, test, off, on,
    remove_destination, delivery_page, again,
]  # fmt: skip
