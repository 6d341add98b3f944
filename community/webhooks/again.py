"""Send a message again by hand, and try a destination out."""

from community.clock import now
from community.database import lock, only, transaction
from community.jobs import enqueue
from community.language import _
from community.refusal import Conflict
from community.webhooks.announce import queue
from community.webhooks.kinds import TEST
from community.webhooks.tables import Delivery, Destination, State


async def send_again(delivery: Delivery) -> Delivery:
    """Queue it once more with the same id, whether it arrived or was given up."""
    async with transaction():
        destination = await lock(only(await delivery.get_related(Delivery.destination)))
        delivery = await lock(delivery)
        _refuse_while_off(destination)
        if delivery.state in {State.QUEUED, State.SENDING}:
            raise Conflict(_("This message is on its way."))
        delivery.state, delivery.attempts, delivery.next_at = State.QUEUED, 0, now()
        await delivery.save()
        await enqueue("send_webhook", str(delivery.id))
    return delivery


async def try_out(destination: Destination) -> Delivery:
    """Queue a test message, which goes the same way as all others."""
    async with transaction():
        destination = await lock(destination)
        _refuse_while_off(destination)
        delivery = await queue(destination.id, TEST, {"destination": str(destination.id)})
    return delivery  # noqa: RET504 - a return inside the block is none to mypy


def _refuse_while_off(destination: Destination) -> None:
    if not destination.is_on:
        raise Conflict(_("Nothing is sent there at present. Please turn it on first."))
