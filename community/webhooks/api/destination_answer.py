"""Where messages go, as programs read it."""

from datetime import datetime
from uuid import UUID

import msgspec

from community.webhooks.tables import Destination


class DestinationAnswer(msgspec.Struct):
    """A destination; `off_because` is empty while it is on."""

    id: UUID
    name: str
    url: str
    kinds: list[str]
    off_because: str
    made_at: datetime

    @classmethod
    def of(cls, found: Destination) -> "DestinationAnswer":
        """The destination as a program reads it."""
        return cls(found.id, found.name, found.url, found.kinds, found.off_because, found.made_at)


class NewSecret(msgspec.Struct):
    """A destination and its secret, which is told this once."""

    destination: DestinationAnswer
    secret: str
