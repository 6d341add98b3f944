"""Tell other programs what happened, inside the transaction in which it happens."""

import json
from collections.abc import Mapping
from uuid import UUID

from community.clock import now
from community.database import fetch, new_id
from community.jobs import enqueue
from community.webhooks.tables import Delivery

MOST_BYTES = 20_000

Thin = Mapping[str, str | int | bool | None]


async def announce(kind: str, data: Thin) -> None:
    """Queue the message for every destination that wants this kind.

    `data` is thin: ids and categories, never a name, an address or a text. Whoever is told asks the
    API for the rest, with its own rights.
    """
    for found in await fetch(_WANTED, kind):
        await queue(found["id"], kind, data)


async def queue(destination: UUID, kind: str, data: Thin) -> Delivery:
    """Queue the message for this one destination."""
    body = json.dumps({"type": kind, "timestamp": now().isoformat(), "data": data})
    if len(body) > MOST_BYTES:
        raise ValueError(f"{kind} is not thin: {len(body)} bytes")
    delivery = Delivery(id=new_id(), destination=destination, kind=kind, body=body)
    await delivery.save()
    await enqueue("send_webhook", str(delivery.id))
    return delivery


_WANTED = "SELECT id FROM destination WHERE $1 = ANY(kinds) AND off_at IS NULL FOR KEY SHARE"
