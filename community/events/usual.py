"""What a program may leave out: an event without a series belongs to the usual one."""

import msgspec

from community.events.find import all_series
from community.events.plan import EventPlan
from community.settings import settings

FIRST = "evenings"


async def in_usual_series(plan: EventPlan) -> EventPlan:
    """The plan with the newest series, or with a first one named like the community."""
    if plan.series or plan.series_title:
        return plan
    known = await all_series()
    if known:
        return msgspec.structs.replace(plan, series=known[0].slug)
    return msgspec.structs.replace(plan, series=FIRST, series_title=settings().community_name)
