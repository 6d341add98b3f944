"""The message that an address names."""

from uuid import UUID

from litestar.di import Provide
from litestar.params import FromPath

from community.outbox.tables import Message
from community.web.or_404 import or_404


async def message(message_id: FromPath[UUID]) -> Message:
    """The message with this id, whatever has become of it."""
    return or_404(await Message.objects().get(Message.id == message_id))


GIVEN = {"message": Provide(message)}
