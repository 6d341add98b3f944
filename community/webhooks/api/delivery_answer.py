"""A message to another program, as programs read it."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.webhooks.tables import Delivery


class DeliveryAnswer(msgspec.Struct):
    """A message and how it fared; `failure` says why there was no answer."""

    id: UUID
    message_id: str
    kind: str
    state: str
    attempts: int
    status: int
    failure: str
    answer: str
    queued_at: datetime
    sent_at: datetime | None

    @classmethod
    def of(cls, found: Delivery) -> "DeliveryAnswer":
        """The delivery as a program reads it."""
        names = cls.__struct_fields__
        return cls(**{name: getattr(found, name) for name in names})
