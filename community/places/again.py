"""The kinds of place of an event, for another one on another day."""

from datetime import datetime, timedelta
from typing import Any

import msgspec

from community.clock import in_zone
from community.events.kind_plan import KindPlan
from community.events.plan import EventPlan
from community.events.tables import Event
from community.places.kinds import kinds_of
from community.places.tables import PlaceKind


async def kinds_again(source: Event, plan: EventPlan) -> tuple[KindPlan, ...]:
    """The same kinds for the plan's room; the first one has the plan's fees.

    Windows and draws keep their hour on the wall and their days before the evening; what filled
    the room fills it again. Empty when the plan's own numbers say everything.
    """
    kinds = await kinds_of(source)
    if len(kinds) == 1 and not _is_special(kinds[0], source):
        return ()
    days = plan.starts_at.date() - in_zone(source.starts_at, source.zone).date()
    planned = [_again(kind, source, plan, days) for kind in kinds]
    fees = {name: getattr(plan, name) for name in _FEES}
    return (msgspec.structs.replace(planned[0], **fees), *planned[1:])


_FEES = ("fee_yen", "member_fee_yen", "typed_member_fee_yen")


def _is_special(kind: PlaceKind, source: Event) -> bool:
    usual = KindPlan()
    same = set(KindPlan.__struct_fields__) - {*_FEES, "capacity"}
    is_usual = all(getattr(kind, name) == getattr(usual, name) for name in same)
    return not is_usual or kind.capacity != source.places


def _again(kind: PlaceKind, source: Event, plan: EventPlan, days: timedelta) -> KindPlan:
    same: dict[str, Any] = {name: getattr(kind, name) for name in KindPlan.__struct_fields__}
    same["member_fee_yen"], same["typed_member_fee_yen"] = kind.typed_fee_yen, None
    for name in ("opens_at", "closes_at", "draw_at"):
        same[name] = _moved(same[name], source.zone, days)
    same["capacity"] = 0 if kind.capacity == source.places else min(kind.capacity, plan.places)
    most = same["capacity"] or plan.places
    same["first_come_places"] = min(kind.first_come_places, most)
    return KindPlan(**same)


def _moved(moment: datetime | None, zone: str, days: timedelta) -> datetime | None:
    return in_zone(moment, zone).replace(tzinfo=None) + days if moment else None
