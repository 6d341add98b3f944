"""A fee for members that a program sends back as it read it: what was typed stays as it is."""

from typing import TypeVar

import msgspec

from community.events.kind_plan import KindPlan
from community.events.plan import EventPlan
from community.events.tables import Event
from community.places.tables import PlaceKind

Plan = TypeVar("Plan", EventPlan, KindPlan)


def as_read(plan: Plan, there: Event | PlaceKind) -> Plan:
    """The plan, with what was typed where it names what holds now, as a rule for members made it;
    a fee that has become lower than that takes it along.
    """
    if plan.member_fee_yen != there.member_fee_yen:
        return plan
    typed_yen = min(there.typed_fee_yen, plan.fee_yen)
    return msgspec.structs.replace(plan, member_fee_yen=typed_yen)
