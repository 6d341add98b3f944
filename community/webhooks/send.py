"""Send a queued message, try again when told to, stop when told no.

A delivery is claimed before it is sent, so two workers never send the same one. If the process dies
while the other side is answering, it is sent again with the same `webhook-id`.
"""

import random
from datetime import timedelta
from uuid import UUID

from community.clock import now
from community.database import fetch_value, lock, transaction
from community.jobs import TryAgain
from community.webhooks.no_answer import NoAnswer
from community.webhooks.post import Answer, post
from community.webhooks.resolve import Ask, look_up
from community.webhooks.secret import Unreadable, opened
from community.webhooks.settle import settle
from community.webhooks.sign import signed
from community.webhooks.switch import turn_off
from community.webhooks.tables import Delivery, Destination, Failure, Off, State

CLAIM_LASTS = timedelta(minutes=2)


async def send(delivery_id: str, ask: Ask = look_up) -> None:
    """Send one message; raises TryAgain when its turn comes later."""
    asked = Delivery.objects(Delivery.destination).get(Delivery.id == UUID(delivery_id))
    if (before := await asked) is None:  # its destination was removed
        return
    _wait_while_slow(before.destination)
    if not await _claim(before, before.destination):
        _wait_for_another(before)
        return
    delivery = await asked
    if delivery is not None:
        answer = await _answer(delivery, delivery.destination, ask)
        await settle(delivery, delivery.destination, answer)


def _wait_for_another(before: Delivery) -> None:
    """Another worker sends it, or feels its way with another message; what is over is over."""
    if before.state == State.SENDING:
        raise TryAgain(CLAIM_LASTS)
    if before.state == State.QUEUED:
        raise TryAgain(timedelta(seconds=random.uniform(15, 30)))


async def _answer(delivery: Delivery, destination: Destination, ask: Ask) -> Answer | NoAnswer:
    if not destination.is_on:
        return NoAnswer(Failure.WAS_OFF)
    body = delivery.body.encode()
    try:
        headers = signed(delivery.message_id, now(), body, _secrets(destination))
        return await post(destination.url, headers, body, ask)
    except NoAnswer as none:
        return none
    except Unreadable:
        await turn_off(destination, Off.UNREADABLE)
        return NoAnswer(Failure.WAS_OFF)


def _secrets(destination: Destination) -> list[str]:
    kept = [destination.secret]
    if destination.has_two_secrets:
        kept.append(destination.old_secret)
    return [opened(each) for each in kept]


def _wait_while_slow(destination: Destination) -> None:
    """Not all at once, once the other side wants to be asked again."""
    if destination.is_on and destination.wants_peace:
        raise TryAgain(destination.slow_until - now() + timedelta(seconds=random.uniform(0, 5)))


async def _claim(delivery: Delivery, destination: Destination) -> bool:
    """Whether this worker may send it now; a claim that was never settled runs out."""
    async with transaction():
        if destination.has_trouble:
            await lock(destination)  # so that each sees the claim of the one before
        claimed = await fetch_value(_CLAIM, delivery.id, now() + CLAIM_LASTS, now())
    return bool(claimed)


# Where it went badly last time, one message at a time feels its way: a destination that hangs must
# not hold all who are waiting for others.
_CLAIM = """
    UPDATE delivery SET state = 'sending', attempts = attempts + 1, next_at = $2
    FROM destination
    WHERE delivery.id = $1 AND destination.id = delivery.destination
      AND (state = 'queued' OR (state = 'sending' AND next_at < $3))
      AND (slow_until IS NULL OR NOT EXISTS (
          SELECT FROM delivery other
          WHERE other.destination = destination.id AND other.id <> $1
            AND other.state = 'sending' AND other.next_at > $3))
    RETURNING true
"""
