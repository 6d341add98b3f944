"""How an application is answered, as programs say it."""

from typing import Annotated
from uuid import UUID

import msgspec
from msgspec import Meta


class Approval(msgspec.Struct):
    """Words that the person reads, or the id of a kept reason; and the tier, if there are any."""

    reason: str = ""
    template: UUID | None = None
    tier: UUID | None = None


class Decline(msgspec.Struct):
    """Why a request is turned down, which the person reads: own words, or a kept reason's id."""

    reason: Annotated[str, Meta(examples=["定員に達したためです。"])] = ""
    template: UUID | None = None
