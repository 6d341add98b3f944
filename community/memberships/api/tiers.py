"""The kinds of membership, for programs."""

from typing import Annotated
from uuid import UUID

import msgspec
from litestar import get, post, put
from litestar.di import NamedDependency
from litestar.params import JSONBody
from msgspec import Meta

from community.members.tables import Tier
from community.members.visitor import Visitor
from community.memberships.tiers import all_tiers, offer_tier

Organiser = NamedDependency[Visitor]
Name = Annotated[str, Meta(min_length=1, max_length=80)]


class TierWish(msgspec.Struct):
    """A kind of membership; `months` 0 has no end."""

    name_ja: Annotated[Name, Meta(examples=["個人"])]
    name_en: Annotated[Name, Meta(examples=["Personal"])]
    benefits_ja: Annotated[str, Meta(max_length=2000)] = ""
    benefits_en: Annotated[str, Meta(max_length=2000)] = ""
    has_member_price: bool = True
    months: Annotated[int, Meta(ge=0, le=120)] = 0


class TierAnswer(msgspec.Struct):
    """A kind of membership in its place among all."""

    id: UUID
    name_ja: str
    name_en: str
    benefits_ja: str
    benefits_en: str
    has_member_price: bool
    months: int
    position: int

    @classmethod
    def of(cls, tier: Tier) -> "TierAnswer":
        """The tier as a program reads it."""
        return cls(**{name: getattr(tier, name) for name in cls.__struct_fields__})


class Tiers(msgspec.Struct):
    """Every tier in its order."""

    tiers: list[TierAnswer]


@get("/api/v1/tiers")
async def tiers(organiser: Organiser) -> Tiers:
    """The kinds of membership in their order."""
    return Tiers([TierAnswer.of(each) for each in await all_tiers()])


@post("/api/v1/tiers")
async def add_tier(organiser: Organiser, data: JSONBody[TierWish]) -> TierAnswer:
    """Offer a new kind of membership, the last one of all."""
    return TierAnswer.of(await offer_tier(Tier(**msgspec.structs.asdict(data))))


@put("/api/v1/tiers/{tier_id:uuid}")
async def change_tier(
    organiser: Organiser, tier: NamedDependency[Tier], data: JSONBody[TierWish]
) -> TierAnswer:
    """Change a kind of membership; its members pay by it from now on."""
    for name, said in msgspec.structs.asdict(data).items():
        setattr(tier, name, said)
    return TierAnswer.of(await offer_tier(tier))


HANDLERS = [tiers, add_tier, change_tier]
