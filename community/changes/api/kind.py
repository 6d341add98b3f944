"""Changing to another kind of place."""

from uuid import UUID

import msgspec
from litestar import post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.changes.change_to import change_to
from community.database import only
from community.places.kinds import kind_named
from community.registrations.answers import Answer
from community.registrations.tables import Registration


class KindWish(msgspec.Struct):
    """Which kind of place it should be, and what it may cost in all, as somebody was shown."""

    kind: UUID | None = None
    shown_yen: int | None = None


@post("/api/v1/registrations/{registration_id:uuid}/kind", status_code=200)
async def change_kind_of_one(
    registration: NamedDependency[Registration], data: JSONBody[KindWish]
) -> Answer:
    """Change to another kind of place, at its price of today; the ticket stays the same. Whoever
    has a place keeps it while the other is drawn for, or held until it is paid (`wanted_kind`);
    their own kind again takes that back."""
    kind = only(await kind_named(registration.event, str(data.kind or "-")))
    return Answer.of(await change_to(registration, kind, data.shown_yen), registration.event)


HANDLERS = [change_kind_of_one]
