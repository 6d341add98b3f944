"""Send a mail again that was given up."""

from community.clock import now
from community.database import lock, transaction
from community.jobs import enqueue
from community.language import _
from community.outbox.tables import Message, State
from community.refusal import Conflict


async def send_again(message: Message) -> Message:
    """Put a given-up message back into the queue. Refuses one that has gone or still waits."""
    async with transaction():
        message = await lock(message)
        if message.state != State.GIVEN_UP:
            raise Conflict(_("This mail has gone, or is on its way."))
        message.state = State.QUEUED
        message.attempts = 0
        message.next_at = now()
        await message.save()
        await enqueue("deliver", str(message.id))
    return message
