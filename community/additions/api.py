"""What somebody takes in addition to their place."""

from uuid import UUID

import msgspec
from litestar import get, post
from litestar.di import NamedDependency
from litestar.params import JSONBody

from community.additions.add import add, additions_of
from community.additions.give_up import give_up
from community.members.visitor import Visitor
from community.places.kinds import kind_beside
from community.registrations.addition import Addition
from community.registrations.tables import Registration


class AdditionWish(msgspec.Struct):
    """Which kind of place is taken as well, a discount code for it, and what it may cost at most
    without the code: the price that somebody was shown."""

    kind: UUID | None = None
    discount_code: str = ""
    shown_yen: int | None = None


class AdditionAnswer(msgspec.Struct):
    """What somebody takes, or waits for, in addition; its fee is part of the registration's."""

    id: UUID
    kind: UUID
    standing: str
    fee_yen: int

    @classmethod
    def of(cls, addition: Addition) -> "AdditionAnswer":
        """The addition as a program reads it."""
        kind = getattr(addition.kind, "id", addition.kind)
        return cls(addition.id, kind, addition.standing, addition.fee_yen)


class AllAdditions(msgspec.Struct):
    """Everything that somebody takes in addition."""

    additions: list[AdditionAnswer]


@get("/api/v1/registrations/{registration_id:uuid}/additions")
async def additions(registration: NamedDependency[Registration]) -> AllAdditions:
    """What somebody takes in addition to their place, such as the party afterwards."""
    return AllAdditions([AdditionAnswer.of(each) for each in await additions_of(registration)])


@post("/api/v1/registrations/{registration_id:uuid}/additions")
async def add_something(
    registration: NamedDependency[Registration], data: JSONBody[AdditionWish]
) -> AdditionAnswer:
    """Take a further kind of place, or a turn on its waitlist."""
    kind = await kind_beside(registration.event, str(data.kind or ""))
    added = await add(registration, kind, data.discount_code, shown_yen=data.shown_yen)
    return AdditionAnswer.of(added)


@post(
    "/api/v1/registrations/{registration_id:uuid}/additions/{addition_id:uuid}/cancellation",
    status_code=200,
)
async def give_something_up(
    registration: NamedDependency[Registration],
    addition: NamedDependency[Addition],
    visitor: NamedDependency[Visitor],
) -> AdditionAnswer:
    """Give it up again; whoever is next in its line gets it."""
    return AdditionAnswer.of(await give_up(addition, by_holder=not visitor.by_role))


HANDLERS = [additions, add_something, give_something_up]
