"""The kinds of place as one person is offered them: on the event's page and in the form."""

from dataclasses import dataclass
from uuid import UUID

from community.events.kind_plan import ForWhom
from community.events.tables import Event
from community.members.tables import Member
from community.memberships.tiers import all_tiers
from community.openings.chance import Chance, chance_of
from community.openings.decide import free_places
from community.openings.for_whom import facts_of
from community.openings.may_take import STRANGER, may_take
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind
from community.prices.price_list import PriceList, price_lists
from community.typed import read_id


@dataclass(frozen=True)
class Offer:
    """One kind of place, what it costs this person, and what they would get now; `tier` names the
    one that it is for, where it is for one alone."""

    kind: PlaceKind
    prices: PriceList
    chance: Chance
    left: int
    tier: str

    @property
    def costs_yen(self) -> int:
        """What this person would pay today."""
        return self.prices.costs_yen

    @property
    def is_paid_ahead(self) -> bool:
        """Whether the place is this person's only once they have paid for it."""
        return bool(self.kind.pays_ahead) and self.costs_yen > 0

    @property
    def can_be_taken(self) -> bool:
        """Whether this person can register for it now."""
        return self.chance in {Chance.PLACE, Chance.DRAW, Chance.TURN}


async def offers_of(event: Event, member: Member | None) -> list[Offer]:
    """Every kind of place of the event, as it is offered to this person, or to a stranger."""
    kinds = await kinds_of(event)
    facts = STRANGER if all(map(_is_for_all, kinds)) else await facts_of(event, member)
    prices, tiers = await price_lists(event, kinds, member), await _tiers_of(kinds)
    return [
        Offer(
            kind,
            listed,
            chance_of(event, kind, may_take(kind.for_whom, kind.tier, facts)),
            max(free_places(event, kind), 0),
            tiers.get(kind.tier, ""),
        )
        for kind, listed in zip(kinds, prices, strict=True)
    ]


def chosen_offer(offers: list[Offer], typed: str) -> Offer | None:
    """The kind that was chosen, or the only one; none while there is still a choice to make, such
    as where the kind of a page that stayed open has been removed."""
    wanted = read_id(typed)
    own = [each for each in offers if not each.kind.is_beside]
    return next((each for each in own if each.kind.id == wanted or len(own) == 1), None)


def _is_for_all(kind: PlaceKind) -> bool:
    return bool(kind.for_whom == ForWhom.EVERYBODY)


async def _tiers_of(kinds: list[PlaceKind]) -> dict[UUID, str]:
    if all(kind.for_whom != ForWhom.TIER for kind in kinds):
        return {}
    return {each.id: each.name for each in await all_tiers()}
