"""Tell other programs what happened, inside the transaction in which it happens."""

import json
from collections.abc import Callable, Mapping, Sequence
from uuid import UUID

from community.clock import now
from community.database import fetch, new_id
from community.database.actor import actor
from community.database.keep_all import keep_all
from community.jobs import Order, enqueue_all
from community.webhooks.tables import Delivery

MOST_BYTES = 20_000

Thin = Mapping[str, str | int | bool | None]


async def announce(kind: str, data: Thin) -> None:
    """Queue the message for every destination that wants this kind.

    `data` is thin: ids and categories, never a name, an address or a text. Whoever is told asks the
    API for the rest, with its own rights.
    """
    await announce_all([(kind, lambda: data)])


async def announce_all(messages: Sequence[tuple[str, Callable[[], Thin]]]) -> None:
    """The same for many at once, in their order; what nobody wants to hear is not made."""
    kinds = list({kind for kind, _data in messages})
    wanted = await fetch(_WANTED, kinds) if kinds else []
    await _queue_all(
        [
            _delivery(each["id"], kind, data())
            for kind, data in messages
            for each in wanted
            if kind in each["kinds"]
        ]
    )


async def queue(destination: UUID, kind: str, data: Thin) -> Delivery:
    """Queue the message for this one destination."""
    delivery = _delivery(destination, kind, data)
    await _queue_all([delivery])
    return delivery


def _delivery(destination: UUID, kind: str, data: Thin) -> Delivery:
    body = json.dumps({"type": kind, "timestamp": now().isoformat(), "data": data})
    if len(body) > MOST_BYTES:
        raise ValueError(f"{kind} is not thin: {len(body)} bytes")
    return Delivery(id=new_id(), destination=destination, kind=kind, body=body)


async def _queue_all(deliveries: Sequence[Delivery]) -> None:
    await keep_all((actor(), each) for each in deliveries)
    await enqueue_all([Order("send_webhook", str(each.id)) for each in deliveries])


_WANTED = "SELECT id, kinds FROM destination WHERE kinds && $1 AND off_at IS NULL FOR KEY SHARE"
