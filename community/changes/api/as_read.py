"""A fee for members that a program sends back as it read it: what was typed stays as it is."""

from typing import TypeVar

import msgspec

from community.events.kind_plan import KindPlan
from community.events.plan import EventPlan
from community.events.tables import Event
from community.places.keep import side_by_side
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind

Plan = TypeVar("Plan", EventPlan, KindPlan)


async def whole_as_read(plan: EventPlan, event: Event) -> EventPlan:
    """The same for an event, and for each of its kinds of place that the plan names."""
    pairs = side_by_side(plan.kinds, await kinds_of(event))
    kinds = tuple(as_read(each, there) if there else each for each, there in pairs)
    return msgspec.structs.replace(as_read(plan, event), kinds=kinds)


def as_read(plan: Plan, there: Event | PlaceKind) -> Plan:
    """The plan, with what was typed where it names what holds now, as a rule for members made it;
    a fee that has become lower than that takes it along.

    Another fee than the typed one, named as `typed_member_fee_yen`, is typed whatever holds.
    """
    if plan.typed_member_fee_yen not in (None, there.typed_fee_yen):
        return plan
    is_read = plan.member_fee_yen == there.member_fee_yen
    typed_yen = min(there.typed_fee_yen, plan.fee_yen) if is_read else plan.member_fee_yen
    return msgspec.structs.replace(plan, member_fee_yen=typed_yen, typed_member_fee_yen=None)
